/** Who may import whom. Every rule names the reason, so that a failure explains itself. */
const apps = ['api', 'worker', 'cli', 'web'];
const libs = ['complaints', 'templates', 'platform', 'public-form'];
const test = '\\.((db|e2e)-)?spec\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a circle cannot be understood or loaded one by one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'A library serves every app and knows none.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    ...apps.map((app) => ({
      name: `${app}-imports-no-other-app`,
      comment: 'What two apps share belongs in a library.',
      severity: 'error',
      from: { path: `^apps/${app}/` },
      to: { path: '^apps/', pathNot: `^apps/${app}/` },
    })),
    ...libs.map((lib) => ({
      name: `only-the-door-of-${lib}`,
      comment: `Outside libs/${lib} only its index.ts is used, and the settings, which load in no time.`,
      severity: 'error',
      from: { pathNot: `^libs/${lib}/` },
      to: { path: `^libs/${lib}/`, pathNot: `^libs/(${lib}/src/index|platform/src/config)\\.ts$` },
    })),
    {
      name: 'complaints-knows-no-transport',
      comment: 'The rules about complaints import no HTTP, no queue and no mail.',
      severity: 'error',
      from: { path: '^libs/complaints/', pathNot: test },
      to: { path: '(^|/)node_modules/(@nestjs|@fastify|fastify|bullmq|ioredis|nodemailer)(/|$)|^libs/platform/' },
    },
    {
      name: 'templates-imports-nothing-of-ours',
      comment: 'Letters are made from plain data.',
      severity: 'error',
      from: { path: '^libs/templates/', pathNot: test },
      to: { path: '^(apps|libs|test)/', pathNot: '^libs/templates/' },
    },
    {
      name: 'public-form-imports-nothing',
      comment: 'The screen and the page without JavaScript share the form; it runs anywhere.',
      severity: 'error',
      from: { path: '^libs/public-form/', pathNot: test },
      to: { pathNot: '^libs/public-form/' },
    },
    {
      name: 'evidence-runs-anywhere',
      comment: 'A dossier is checked by the same rules in a browser and on a command line; only node.ts knows Node.',
      severity: 'error',
      from: { path: '^libs/evidence/', pathNot: `^libs/evidence/src/node\\.ts$|${test}` },
      to: { path: '^(apps|libs|test)/', pathNot: '^libs/evidence/' },
    },
    {
      name: 'evidence-needs-no-node',
      comment: 'A browser has nothing of what comes with Node.',
      severity: 'error',
      from: { path: '^libs/evidence/', pathNot: `^libs/evidence/src/node\\.ts$|${test}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-doors-of-evidence',
      comment: 'Outside libs/evidence only its index.ts is used, and node.ts where Node runs.',
      severity: 'error',
      from: { pathNot: '^libs/evidence/' },
      to: { path: '^libs/evidence/', pathNot: '^libs/evidence/src/(index|node)\\.ts$' },
    },
    {
      name: 'platform-knows-no-complaints',
      comment: 'What runs the product knows nothing of what it is about.',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: test },
      to: { path: '^libs/(complaints|templates)/' },
    },
    {
      name: 'rules-stay-pure',
      comment: 'The item itself and its deadlines are decided without use cases, queries or outbox.',
      severity: 'error',
      from: { path: '^libs/complaints/src/(complaint|feedback-item|deadlines)/', pathNot: test },
      to: { path: '^libs/complaints/src/(use-cases|queries|outbox)/' },
    },
    {
      name: 'product-imports-no-test-code',
      comment: 'What only tests use stays out of the product.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: test },
      to: { path: `^test/|${test}` },
    },
    {
      name: 'nothing-unresolved',
      comment: 'Every import leads to a file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^dist' },
    exclude: { path: '^dist|\\.(css|svg)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
