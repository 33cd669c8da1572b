import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = join(import.meta.dirname, '..');

/** Folders of tests that need nothing but the code, and of those that need a database; all others get the whole product. */
const PURE = ['core', 'charts', 'extract', 'audit', 'auth'];
const DATA = ['db', 'ingest', 'formats', 'golden', 'render'];
const OTHER = ['faults', 'bench', 'setup'];

function toPatterns(folders: readonly string[]): string[] {
  return folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);
}

/** Files that take longest, in that order: a long one that comes last leaves the other worker idle. */
const LONGEST = ['browser/pages', 'http/crawl', 'browser/embed', 'browser/first-paint', 'http/openapi', 'browser/newcomer', 'browser/data-pages', 'browser/questions'].map((name) => `/tests/${name}.test.ts`);

/** As vitest orders files, which without the times of an earlier run means by size, but the longest first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const toGroup = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
    const toRank = ({ moduleId }: TestSpecification): number => (LONGEST.findIndex((name) => moduleId.endsWith(name)) + LONGEST.length + 1) % (LONGEST.length + 1);
    return (await super.sort(files)).toSorted((a, b) => toGroup(a) - toGroup(b) || toRank(a) - toRank(b));
  }
}

const setupFiles = ['tests/setup/no-warnings.ts'];
// No limit is there to measure anything: a machine at a third of the speed must pass. Without one of its own, vitest gives a polled condition one second.
const shared = { root, setupFiles, restoreMocks: true, expect: { poll: { timeout: 30_000 } }, testTimeout: 120_000, hookTimeout: 120_000 };

/** Browsers, processes and signals on a busy machine: one more try, and scripts/run-tests.ts names who needed it. What is pure or asks the database gets none. */
const unsteady = { ...shared, retry: 1 };

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { ...shared, name: 'pure', include: toPatterns(PURE), sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'data',
          include: toPatterns(DATA),
          globalSetup: 'tests/setup/database-setup.ts',
          setupFiles: [...setupFiles, 'tests/setup/use-database.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...unsteady,
          name: 'product',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: toPatterns([...PURE, ...DATA, ...OTHER]),
          globalSetup: 'tests/setup/product-setup.ts',
          setupFiles: [...setupFiles, 'tests/setup/use-database.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...unsteady,
          name: 'faults',
          include: ['tests/faults/*.test.ts'],
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
