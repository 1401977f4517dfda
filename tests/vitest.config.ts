import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/globalSetup.ts'],
    // Long enough for a busy machine: no test is about time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Two cores: one file more than that in flight only makes the database tests time out.
    maxWorkers: 2,
  },
});
