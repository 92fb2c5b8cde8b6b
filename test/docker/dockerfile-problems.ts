interface Instruction {
  name: string;
  rest: string;
}

/** What the Dockerfile is checked against: whether a path is in the project and in the build's context. */
export type IsInContext = (path: string) => boolean;

/** The stages of a Dockerfile by name. */
export function stagesOf(dockerfile: string): string[] {
  return instructionsOf(dockerfile)
    .filter(({ name }) => name === 'FROM')
    .flatMap(({ rest }) => / AS (\S+)$/i.exec(rest)?.[1] ?? []);
}

/** What would make the build of this Dockerfile fail, or its result unsafe or unable to start. */
export function dockerfileProblems(dockerfile: string, isInContext: IsInContext): string[] {
  const instructions = instructionsOf(dockerfile);
  const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
  return [
    ...instructions.filter(({ name }) => name === 'FROM').flatMap(({ rest }) => baseProblems(rest, dockerfile)),
    ...instructions
      .filter(({ name }) => name === 'COPY')
      .flatMap(({ rest }) => copyProblems(rest, dockerfile, isInContext)),
    ...['USER', 'HEALTHCHECK', 'CMD']
      .filter((name) => !lastStage.some((one) => one.name === name))
      .map((name) => `the last stage has no ${name}`),
    ...lastStage.filter(({ name, rest }) => name === 'USER' && /^(root|0)\b/.test(rest)).map(() => 'runs as root'),
    ...instructions
      .filter(({ name, rest }) => name === 'RUN' && /npm ci(?!.*--ignore-scripts)/.test(rest))
      .map(() => 'npm ci builds too, and the sources are not there yet: --ignore-scripts'),
    ...instructions.filter(({ name }) => name === 'ADD').map(() => 'ADD may fetch or unpack: COPY says what it does'),
  ];
}

/** The built files that a command starts, as the paths of their sources. */
export function sourcesStartedBy(command: string[]): string[] {
  const programs = command.flatMap((word) => /^dist\/programs\/(.+)\.js$/.exec(word)?.[1] ?? []);
  return programs.map((program) => `apps/${program}/src/main.ts`);
}

/** The CMD of the Dockerfile's last stage. */
export function commandOf(dockerfile: string): string[] {
  const command = instructionsOf(dockerfile).findLast(({ name }) => name === 'CMD');
  return command ? JSON.parse(command.rest) : [];
}

function baseProblems(rest: string, dockerfile: string): string[] {
  const [base = ''] = rest.split(' ');
  const isPinned = /:\S+/.test(base) && !base.endsWith(':latest');
  return isPinned || stagesOf(dockerfile).includes(base) ? [] : [`FROM ${base} names no version`];
}

function copyProblems(rest: string, dockerfile: string, isInContext: IsInContext): string[] {
  const stage = /--from=(\S+)/.exec(rest)?.[1];
  if (stage) return stagesOf(dockerfile).includes(stage) ? [] : [`COPY from ${stage}, which is no stage`];
  const sources = rest.split(/\s+/).slice(0, -1);
  return sources
    .filter((source) => !isInContext(source))
    .map((source) => `COPY ${source}, which is not in the context`);
}

function instructionsOf(dockerfile: string): Instruction[] {
  return dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.*)$/.exec(line.trim()))
    .flatMap((match) => (match ? [{ name: match[1] ?? '', rest: match[2] ?? '' }] : []));
}
