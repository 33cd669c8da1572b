import { expect, test } from 'vitest';
import { audit, auditGroup, toNeighbourhoods } from '../../lib/audit/audit';
import { groupBy } from '../../lib/core/group-by';
import type { Observation } from '../../lib/core/observation';
import { OFFICIAL_CONTEXT } from '../audit/official-figures';
import { state } from '../audit/statements';
import { toRandom } from './random';

/**
 * A million statements as an official table has them: areas that all trade with one another, exports and imports of 25 years as both
 * sides report them, and one press statement of growth for each hundred of them. Full audit, then one after 100 new rows.
 */
const [AREAS, YEARS, FIRST_YEAR] = [142, 25, 1990] as const;
const [FULL_SECONDS, INCREMENTAL_SECONDS] = [60, 1] as const;

function toCode(index: number): string {
  return `A${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`;
}

function stateLevel(reporter: string, partner: string, flow: string, year: number, value: number): Observation {
  const [whole, half] = [Math.round(value), 500];
  return state(String(year), [whole, whole - half, whole + half].map(String) as [string, string, string], { reporter, partner, flow, sourceId: 'wits' });
}

function stateRate(reporter: string, partner: string, year: number, rate: number): Observation {
  const interval = [rate, rate - 0.05, rate + 0.05].map((x) => x.toFixed(2)) as [string, string, string];
  return state(String(year), interval, { reporter, partner, flow: 'T', measure: 'TRADE_GROWTH', basePeriod: String(year - 1), sourceId: 'paper' });
}

function stateSeries(reporter: string, partner: string, flow: string, random: () => number): Observation[] {
  let level = 10 ** (5 + 4 * random());
  return Array.from({ length: YEARS }, (_, year) => {
    level *= 0.9 + 0.3 * random();
    return stateLevel(reporter, partner, flow, FIRST_YEAR + year, level);
  });
}

function toTable(): Observation[] {
  const random = toRandom(7);
  const table: Observation[] = [];
  for (let a = 0; a < AREAS; a += 1) {
    for (let b = 0; b < AREAS; b += 1) {
      if (a === b) continue;
      for (const flow of ['X', 'M']) {
        table.push(...stateSeries(toCode(a), toCode(b), flow, random));
      }
      if (random() < 0.5) table.push(stateRate(toCode(a), toCode(b), FIRST_YEAR + 20, Math.round(random() * 300) / 10));
    }
  }
  return table;
}

interface Measured {
  readonly seconds: number;
  /** Of the process, all its threads: what a quiet machine of two cores needs at most. */
  readonly cpu: number;
  readonly found: number;
}

function measure(work: () => number): Measured {
  const [start, cpuBefore] = [performance.now(), process.cpuUsage()];
  const found = work();
  const { user, system } = process.cpuUsage(cpuBefore);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1_000_000, found };
}

test('a million observations at once, and a hundred new ones', { timeout: 600_000 }, () => {
  const table = toTable();
  const full = measure(() => audit(table, OFFICIAL_CONTEXT).length);
  console.log(`audit of ${table.length} observations: ${full.seconds.toFixed(1)} s, of CPU ${full.cpu.toFixed(1)} s, ${full.found} findings`);

  const stride = Math.floor(table.length / 100);
  const changed = table.filter((_, i) => i % stride === 0).slice(0, 100);
  const [pairs, reporters] = [groupBy(table, (o) => toNeighbourhoods(o)[0]), groupBy(table, (o) => toNeighbourhoods(o)[1])];
  const names = [...new Set(changed.flatMap((o) => toNeighbourhoods(o)))];
  const again = measure(() => names.flatMap((name) => auditGroup(name, pairs.get(name) ?? reporters.get(name) ?? [], OFFICIAL_CONTEXT)).length);
  console.log(`after 100 new rows, ${names.length} neighbourhoods: ${again.seconds.toFixed(2)} s, of CPU ${again.cpu.toFixed(2)} s, ${again.found} findings`);

  expect(table.length).toBeGreaterThanOrEqual(1_000_000);
  expect(full.found).toBeGreaterThan(0);
  // Of the processor: other work on the machine stretches the clock, and all of this is computing.
  expect(full.cpu).toBeLessThanOrEqual(FULL_SECONDS);
  expect(again.cpu).toBeLessThanOrEqual(INCREMENTAL_SECONDS);
});
