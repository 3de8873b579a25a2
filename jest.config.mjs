/** The projects differ in what they need: `units` nothing, `server` a port, `browser` a Chromium. */
const common = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(?:.*/)?(?:lru-cache|strip-bom)/)'],
};

export default {
  ...common,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testTimeout: 30_000,
  // Two cores are common on build machines; a third worker only swaps.
  maxWorkers: 2,
};
