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

  it.each([
    ['X', 'M', 'Xuất khẩu của Việt Nam sang Quảng Tây (Trung Quốc), tháng', 'Exports of Viet Nam to Guangxi (China), monthly'],
    ['M', 'A', 'Nhập khẩu của Việt Nam từ Quảng Tây (Trung Quốc)', 'Imports of Viet Nam from Guangxi (China)'],
    ['T', 'A', 'Thương mại hai chiều Việt Nam – Quảng Tây (Trung Quốc), năm', 'Two-way trade Viet Nam – Guangxi (China), annual'],
    ['B', 'Q', 'Cán cân thương mại của Việt Nam với Quảng Tây (Trung Quốc), quý', 'Trade balance of Viet Nam with Guangxi (China), quarterly'],
  ])('says trade as people do: %s %s', (flow, freq, vi, en) => {
    expect(toSeriesTitle({ reporter: 'VNM', partner: 'CN-GX', flow, measure: 'TRADE', sector: '_T', freq }, NAMES)).toEqual({ vi, en });
  });

  it('is silent about no partner, no flow, all sectors and no frequency', () => {
    const dimensions = { reporter: 'VNM', partner: '_Z', flow: '_Z', measure: 'AID', sector: '_T', freq: '_O' };
    expect(toSeriesTitle(dimensions, NAMES).en).toBe('Trade per month: Viet Nam');
    expect(toSeriesTitle({ ...dimensions, reporter: '_Z', partner: 'CN-GX' }, NAMES).en).toBe('Trade per month: Guangxi (China)');
    expect(toSeriesTitle({ ...dimensions, reporter: '_Z' }, NAMES).en).toBe('Trade per month');
  });
});
