import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/globalSetup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two cores: one file more than that in flight only makes the database tests time out.
    maxWorkers: 2,
  },
});
