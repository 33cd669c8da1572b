import { expect, test } from 'vitest';
import { toCardColumns } from '../../lib/charts/card-columns';
import { toChartHeight } from '../../lib/charts/chart-height';
import { PACKAGE_VIEWS } from './package-views';

const VIEWS = PACKAGE_VIEWS.filter(({ spec }) => spec.size === 'normal');

test.each(['vi', 'en'] as const)('every chart once, in order within its column, no column more than one card longer (%s)', (locale) => {
  const columns = toCardColumns(VIEWS, locale);
  expect(columns.flat().toSorted((a, b) => a.spec.position - b.spec.position)).toEqual(VIEWS);
  for (const column of columns) expect(column).toEqual(column.toSorted((a, b) => a.spec.position - b.spec.position));
  const [left, right] = columns.map((column) => column.reduce((sum, view) => sum + toChartHeight(view, { locale, width: 480 }) + 260, 0)) as [number, number];
  const tallest = Math.max(...VIEWS.map((view) => toChartHeight(view, { locale, width: 480 }) + 260));
  expect(Math.abs(left - right)).toBeLessThanOrEqual(tallest);
});
