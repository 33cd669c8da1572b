import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { derive } from '../../lib/audit/derive';
import { type Observation, toObservationRef } from '../../lib/core/observation';
import { state, UNITS } from './statements';

const FDI = { flow: 'IN', freq: '_O' } as const;
const TOTAL = state('2014-08-31', ['155000000', '154500000', '155500000'], { ...FDI, measure: 'FDI_CAPITAL' });
const PART = state('2014-08-31', ['91300000', '91250000', '91350000'], { ...FDI, measure: 'FDI_CAPITAL', sector: 'C' });

function stateShare(value: string, low: string, high: string, rest: Partial<Observation> = {}): Observation {
  return state('2014-08-31', [value, low, high], { ...FDI, measure: 'FDI_SHARE', sector: 'C', ...rest });
}

function withDerived(...observations: Observation[]): Observation[] {
  const derived = derive(observations, { units: UNITS });
  return [...observations, ...derived.map((o): Observation => ({ ...o, id: toObservationRef(o), recordedAt: '', supersededAt: null }))];
}

describe('a printed share against its part and whole', () => {
  it('is a contradiction where no rounding can reconcile them', () => {
    const share = stateShare('68.7', '68.65', '68.75');
    const observations = withDerived(TOTAL, PART, share);
    const [finding, ...others] = audit(observations);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'share-of-whole', kind: 'contradiction' });
    const computed = observations.find(({ derivation }) => derivation?.rule === 'share-of-whole');
    expect(finding?.observations).toEqual([share.id, computed?.id, PART.id, TOTAL.id]);
  });

  it('says in both languages which readings would agree', () => {
    const [finding] = audit([TOTAL, PART, stateShare('68.7', '68.65', '68.75')]);
    const plain = (text = '') => text.replaceAll('\u00a0', ' ');
    expect(plain(finding?.title.en)).toBe('Stated 68.7 %, but USD 91.3 m of USD 155 m is 58.9 %');
    expect(plain(finding?.title.vi)).toBe('Nguồn ghi tỷ trọng 68,7%, nhưng 91,3 triệu USD trên 155 triệu USD là 58,9%');
    expect(plain(finding?.explanation.en)).toContain('68.7 % would need a total of USD 132.9 m, or a part of USD 106.5 m.');
    expect(plain(finding?.explanation.vi)).toContain('Để có 68,7%, tổng phải là 132,9 triệu USD hoặc phần phải là 106,5 triệu USD.');
  });

  it('is none where the intervals meet', () => {
    expect(audit(withDerived(TOTAL, PART, stateShare('58.9', '58.85', '58.95')))).toEqual([]);
    expect(audit(withDerived(TOTAL, PART, stateShare('59', '58.5', '59.5')))).toEqual([]);
    expect(audit(withDerived(TOTAL, PART))).toEqual([]);
  });

  it('is found across sources, and not across partners, sectors or dates', () => {
    expect(audit([TOTAL, PART, stateShare('68.7', '68.65', '68.75', { sourceId: 'other' })])).toHaveLength(1);
    for (const rest of [{ partner: 'CCC' }, { sector: 'L' }, { timePeriod: '2014-09-30', periodStart: '2014-09-30', periodEnd: '2014-09-30' }, { supersededAt: '2020-01-01' }]) {
      expect(audit([TOTAL, PART, stateShare('68.7', '68.65', '68.75', rest)])).toEqual([]);
    }
  });
});
