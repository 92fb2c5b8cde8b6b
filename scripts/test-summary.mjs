/** Jest reporter: says at the end what ran in each project, and lets nothing pass that was skipped or did not run. */
export default class TestSummary {
  notRun = JSON.parse(process.env.GEHOOR_NOT_RUN ?? '[]');

  onRunComplete(contexts, results) {
    const problems = this.problemsOf(contexts, results);
    const notRun = this.notRun.map(({ file, needs }) => `Not run: ${file} (needs ${needs.join(' or ')})`);
    const lines = [...this.linesOf(contexts, results), ...notRun, ...problems, totalOf(results)];
    // Jest still has its own say after this; ours is the last word.
    process.once('exit', () => console.log(`\n${lines.join('\n')}`));
    if (problems.length > 0) this.error = new Error(problems.join(' '));
  }

  getLastError() {
    return this.error;
  }

  linesOf(contexts, { testResults }) {
    return projectsOf(contexts).map((project) => {
      const files = testResults.filter(({ displayName }) => displayName?.name === project);
      const passed = files.reduce((sum, { numPassingTests }) => sum + numPassingTests, 0);
      return `${project}: ${passed} passed in ${files.length} files`;
    });
  }

  problemsOf(contexts, results) {
    const skipped = skippedOf(results);
    const idle = projectsOf(contexts).filter(
      (name) => !results.testResults.some((file) => file.displayName?.name === name),
    );
    return [
      results.numTotalTests === 0 && 'No test ran.',
      skipped > 0 && `${skipped} tests were skipped; a test that is not needed goes, one that is needed runs.`,
      process.env.GEHOOR_WHOLE_RUN === 'true' && idle.length > 0 && `No tests in ${idle.join(', ')}.`,
      process.env.CI === 'true' && this.notRun.length > 0 && 'With CI=true every suite has to run.',
    ].filter(Boolean);
  }
}

function projectsOf(contexts) {
  return [...contexts].map(({ config }) => config.displayName?.name ?? config.id).sort();
}

function skippedOf({ numPendingTests, numTodoTests }) {
  return numPendingTests + numTodoTests;
}

/** A file that could not be run counts as a failure of its own. */
function totalOf(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = skippedOf(results);
  return `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
