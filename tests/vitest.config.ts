import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** Folders of tests that need nothing but the code, and of those that need a database; all others get the whole product. */
const PURE = ['core', 'charts', 'extract', 'audit', 'auth'];
const DATA = ['db', 'ingest', 'formats', 'golden', 'render'];
const OTHER = ['faults', 'bench', 'setup'];

function toPatterns(folders: readonly string[]): string[] {
  return folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);
}

const setupFiles = ['tests/setup/no-warnings.ts'];
// A condition that is polled may take its time on a busy machine; without this, vitest gives up after one second.
const shared = { root, setupFiles, restoreMocks: true, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { ...shared, name: 'pure', include: toPatterns(PURE), testTimeout: 60_000, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'data',
          include: toPatterns(DATA),
          globalSetup: 'tests/setup/database-setup.ts',
          setupFiles: [...setupFiles, 'tests/setup/use-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'product',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: toPatterns([...PURE, ...DATA, ...OTHER]),
          globalSetup: 'tests/setup/product-setup.ts',
          setupFiles: [...setupFiles, 'tests/setup/use-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'faults',
          include: ['tests/faults/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'long',
          include: process.env.TRADECITE_LONG ? ['tests/faults/long/*.test.ts', 'tests/bench/**/*.test.ts'] : [],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
