import { expect, test } from 'vitest';
import { toRemedyWord } from '../../lib/charts/remedy-word';
import { parseExplore } from '../../lib/core/explore-query';

test.each([
  ['transform=permonth', '', 'remedyPerMonth'],
  ['transform=permonth', 'transform=permonth&kind=stacked', 'remedy'],
  ['transform=index', '', 'remedyIndex'],
  ['formula=a/b', 'formula=a%2Bb', 'remedyRatio'],
  ['formula=a-b', '', 'remedyDifference'],
  ['formula=a/b', 'formula=a/b&kind=stacked', 'remedy'],
  ['axes=2', '', 'remedyAxes'],
  ['transform=running&base=2016', 'transform=running', 'remedySum'],
  ['axes=2', 'formula=a-b', 'withoutFormula'],
  ['pin=VNM.BEL.X.TRADE._T.A@2013@who', 'formula=a/b&time=2030', 'remedyPins'],
  ['', 'time=2030', 'allYears'],
  ['', 'official=false', 'remedyOfficial'],
  ['', 'transform=pch', 'remedyPlain'],
  ['axes=2', 'axes=2&kind=stacked', 'remedy'],
])('%s, offered where there is %j, is called %s', (remedy, state, word) => {
  const read = (search: string) => parseExplore(new URLSearchParams(`series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&${search}`));
  expect(toRemedyWord(read(remedy), read(state))).toBe(word);
});
