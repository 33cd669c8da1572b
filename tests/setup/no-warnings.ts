import { afterEach, beforeEach, expect } from 'vitest';
import { format } from 'node:util';

/** A warning fails the test that was running (DESIGN §7.7). Collected, not thrown: code under test may catch. */
const warnings: string[] = [];

for (const level of ['error', 'warn'] as const) console[level] = (...args: unknown[]) => void warnings.push(`console.${level}: ${format(...args)}`);
process.on('warning', (warning) => warnings.push(`process warning: ${warning.name}: ${warning.message}`));

beforeEach(() => {
  warnings.length = 0;
});

afterEach(() => {
  expect(warnings, 'warnings during this test').toEqual([]);
});
