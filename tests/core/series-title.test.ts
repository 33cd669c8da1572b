import { describe, expect, it } from 'vitest';
import { toSeriesTitle } from '../../lib/core/series-title';

const NAMES = {
  reporter: { vi: 'Việt Nam', en: 'Viet Nam' },
  partner: { vi: 'Quảng Tây (Trung Quốc)', en: 'Guangxi (China)' },
  measure: { vi: 'Kim ngạch bình quân tháng', en: 'Trade per month' },
};

describe('toSeriesTitle', () => {
  it('names every dimension that says something', () => {
    const dimensions = { reporter: 'VNM', partner: 'CN-GX', flow: 'T', measure: 'TRADE_PER_MONTH', sector: 'C', freq: 'A' };
    expect(toSeriesTitle(dimensions, NAMES)).toEqual({
      vi: 'Kim ngạch bình quân tháng: Việt Nam – Quảng Tây (Trung Quốc), hai chiều, chế biến, chế tạo, năm',
      en: 'Trade per month: Viet Nam – Guangxi (China), two-way total, manufacturing, annual',
    });
  });

  it('is silent about no partner, no flow, all sectors and no frequency', () => {
    const dimensions = { reporter: 'VNM', partner: '_Z', flow: '_Z', measure: 'AID', sector: '_T', freq: '_O' };
    expect(toSeriesTitle(dimensions, NAMES).en).toBe('Trade per month: Viet Nam');
  });
});
