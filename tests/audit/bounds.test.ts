import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { toAuditContext } from '../../lib/audit/audit-context';
import type { Finding } from '../../lib/core/finding';
import type { Observation } from '../../lib/core/observation';
import { describeSource } from './official-figures';
import { state } from './statements';

const FDI = { flow: 'IN', freq: '_O', measure: 'FDI_CAPITAL' } as const;

/** Amounts in millions, half a million each way. */
function stateMillions(period: string, millions: number, rest: Partial<Observation> = {}): Observation {
  return state(period, [`${millions}000000`, `${millions - 1}500000`, `${millions}500000`], rest);
}

function stateCount(period: string, count: string, measure: string, rest: Partial<Observation> = {}): Observation {
  return state(period, [count, count, count], { flow: '_Z', freq: '_O', measure, unitMeasure: 'NUM', ...rest });
}

function toHeads(findings: readonly Finding[]): string[][] {
  return findings.map(({ rule, kind, severity }) => [rule, kind, severity]);
}

describe('what is counted from a beginning', () => {
  const [sixth, fifth] = [stateCount('2013-01-15', '6', 'COMMITTEE_SESSIONS'), stateCount('2014-06-30', '5', 'COMMITTEE_SESSIONS')];

  it('cannot fall', () => {
    const [finding, ...others] = audit([fifth, sixth]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'falling-count', kind: 'contradiction', severity: 'high', observations: [fifth.id, sixth.id], expected: { low: '6' } });
  });

  it('may rise, and stand still', () => {
    expect(audit([sixth, stateCount('2014-06-30', '6', 'COMMITTEE_SESSIONS')])).toEqual([]);
    expect(audit([sixth, stateCount('2014-06-30', '7', 'COMMITTEE_SESSIONS')])).toEqual([]);
  });

  it('falls with a milder word where entries can be struck off, and not within rounding', () => {
    const before = stateMillions('2013-12-31', 155, FDI);
    expect(toHeads(audit([before, stateMillions('2014-08-31', 150, FDI)]))).toEqual([['falling-count', 'other-scope', 'medium']]);
    expect(audit([before, stateMillions('2014-08-31', 154, FDI)])).toEqual([]);
    // What is registered in so many months is a flow: it may be less than in the year before.
    expect(audit([stateMillions('2013-01-01/P6M', 155, FDI), stateMillions('2014-01-01/P6M', 90, FDI)])).toEqual([]);
  });
});

describe('part of a period', () => {
  const year = stateMillions('2014', 1800);

  it('cannot exceed the year', () => {
    const part = stateMillions('2014-01-01/P7M', 1900, { freq: '_O' });
    const [finding, ...others] = audit([year, part]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'part-of-period', kind: 'contradiction', severity: 'high', observations: [part.id, year.id], expected: { high: '1800500000' } });
  });

  it('may reach it within rounding, lie in another year, or be a balance', () => {
    expect(audit([year, stateMillions('2014-01-01/P7M', 1801, { freq: '_O' })])).toEqual([]);
    expect(audit([year, stateMillions('2013-01-01/P7M', 1900, { freq: '_O' })])).toEqual([]);
    expect(audit([stateMillions('2014', 18, { flow: 'B' }), stateMillions('2014-01-01/P7M', 19, { freq: '_O', flow: 'B' })])).toEqual([]);
  });
});

describe('partners', () => {
  const context = toAuditContext([describeSource('paper')], [
    ...['BBB', 'CCC'].map((code) => ({ code, kind: 'country' as const, name: { vi: code, en: code } })),
    { code: 'EU', kind: 'group' as const, name: { vi: 'EU', en: 'EU' } },
  ]);
  const world = stateMillions('2013', 100, { flow: 'X', partner: 'W00' });
  const toPartner = (partner: string, millions: number, rest: Partial<Observation> = {}) => stateMillions('2013', millions, { flow: 'X', partner, ...rest });

  it('cannot add up to more than the world', () => {
    const parts = [toPartner('BBB', 60), toPartner('CCC', 45)];
    const [finding, ...others] = audit([world, ...parts], context);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'sum-of-parts', kind: 'contradiction', severity: 'high', observations: [world.id, ...parts.map(({ id }) => id)] });
    expect(finding?.expected).toMatchObject({ low: '104000000' });
  });

  it('may be fewer than all, as many as rounding lets them be, of another year, or members of a group that is stated too', () => {
    expect(audit([world, toPartner('BBB', 60)], context)).toEqual([]);
    expect(audit([world, toPartner('BBB', 60), toPartner('CCC', 41)], context)).toEqual([]);
    expect(audit([world, toPartner('BBB', 60), toPartner('EU', 60)], context)).toEqual([]);
    expect(audit([world, toPartner('BBB', 60), toPartner('CCC', 45, { sourceId: 'other' })], context)).toEqual([]);
  });
});

describe('a rank', () => {
  const sources = stateCount('2014-08-31', '101', 'FDI_SOURCES', { flow: 'IN', partner: 'W00' });
  const toRank = (rank: string) => stateCount('2014-08-31', rank, 'FDI_RANK', { flow: 'IN', unitMeasure: 'RANK' });

  it('cannot be above the number of those ranked', () => {
    const rank = toRank('102');
    const [finding, ...others] = audit([sources, rank]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'rank-in-count', kind: 'contradiction', severity: 'high', observations: [rank.id, sources.id], expected: { high: '101' } });
  });

  it('may be the last of them, or of another date', () => {
    expect(audit([sources, toRank('101')])).toEqual([]);
    expect(audit([sources, stateCount('2013-08-31', '102', 'FDI_RANK', { flow: 'IN', unitMeasure: 'RANK' })])).toEqual([]);
  });
});
