/** One jest for everything; the kinds of test are folders, named on the command line by scripts/test.mjs. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.[tj]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  // light-my-request (Fastify) pulls in cookie 2, which is ESM only.
  transformIgnorePatterns: ['/node_modules/(?!(cookie)/)'],
  // Property tests run with one seed in CI, and with a seed of its own in a soak.
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/seeded-fast-check.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 30_000,
  maxWorkers: 2,
  reporters: [
    'default',
    '<rootDir>/test/skipped.js',
    '<rootDir>/test/parity-reporter.js',
    '<rootDir>/test/hostile-reporter.js',
  ],
};
