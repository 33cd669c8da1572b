import { expect, it } from 'vitest';
import { toFigureName } from '../../lib/charts/figure-name';
import { findPackageView } from './package-views';

it('a figure whose series was not read is named by the same rule', () => {
  const view = findPackageView('viet-nam-belgium-trade');
  const o = view.observations.find(({ flow, measure, partner }) => flow === 'T' && measure === 'TRADE' && partner === 'BEL');
  if (!o) throw new Error('the chart has no such figure any more');
  expect(toFigureName(o, view, 'en')).toBe(view.series.find(({ key }) => key === o.seriesKey)?.title.en);
  expect(toFigureName({ ...o, flow: 'X', freq: 'M' }, { ...view, series: [] }, 'vi')).toBe('Xuất khẩu của Việt Nam sang Bỉ, tháng');
});
