import { expect, it } from 'vitest';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { toExplored } from '../../lib/charts/explored';
import { parseExplore } from '../../lib/core/explore-query';
import { toSafeText } from '../../lib/core/safe-text';
import { PACKAGE_PARTS } from '../charts/package-views';

it.each(['-a', '-a+b', '-(a+b)', 'a-b'])('the codes and names of a formula stand in tables as they are: %s', (formula) => {
  const search = new URLSearchParams({ series: 'VNM.BEL.X.TRADE._T.A,VNM.DEU.X.TRADE._T.A', formula });
  const { view } = toExplored(parseExplore(search), PACKAGE_PARTS);
  const drawn = toVisibleObservations(view);
  const names = view.measures.filter(({ code }) => code === drawn[0]?.measure).flatMap(({ name }) => [name.vi, name.en]);
  expect(drawn.length).toBeGreaterThan(0);
  for (const text of [...new Set(drawn.flatMap(({ measure, seriesKey }) => [measure, seriesKey])), ...names]) expect(toSafeText(text)).toBe(text);
});
