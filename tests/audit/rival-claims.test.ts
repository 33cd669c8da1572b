import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { state } from './statements';

const STATED = state('2013', ['1800000000', '1750000000', '1850000000']);

describe('two sources about one series and period', () => {
  it('contradict where their intervals have nothing in common', () => {
    const rival = state('2013', ['2300000000', '2200000000', '2400000000'], { sourceId: 'another' });
    const [finding, ...others] = audit([STATED, rival]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'rival-claims', kind: 'contradiction', observations: [rival.id, STATED.id] });
    const plain = (text = '') => text.replaceAll('\u00a0', ' ');
    expect(plain(finding?.title.en)).toBe('2013: one source prints USD 2.3 bn, another USD 1.8 bn');
    expect(plain(finding?.explanation.vi)).toContain('1,75–1,85 tỷ USD');
  });

  it('agree where rounding explains the difference, and where the period is another', () => {
    const rounder = state('2013', ['1840000000', '1835000000', '1845000000'], { sourceId: 'another' });
    const later = state('2014', ['2300000000', '2200000000', '2400000000'], { sourceId: 'another' });
    expect(audit([STATED, rounder, later])).toEqual([]);
  });

  it('do not contradict once one of them is superseded', () => {
    const withdrawn = state('2013', ['2300000000', '2200000000', '2400000000'], { sourceId: 'another', supersededAt: '2026-01-01T00:00:00.000Z' });
    expect(audit([STATED, withdrawn])).toEqual([]);
  });
});
