import { expect, it } from 'vitest';
import { toExploreView } from '../../lib/charts/explore-view';
import { parseExplore } from '../../lib/core/explore-query';
import { toEmbedTables } from '../../lib/formats/embed-table';
import { PACKAGE_PARTS } from '../charts/package-views';

function toTable(series: string): string {
  return toEmbedTables(toExploreView(parseExplore(new URLSearchParams({ series })), PACKAGE_PARTS).view, { locale: 'en', evidence: true });
}

it('only a date that is shown is said to be inferred', () => {
  expect(toTable('VNM.BEL.T.TRADE._T.A@kinh-te-do-thi-2014-10')).toContain('Oct 2014</a> (inferred)');
  const official = toTable('VNM.BEL.X.TRADE._T.A@wits-un-comtrade');
  expect(official).toContain('WITS');
  expect(official).not.toContain('(inferred)');
});
