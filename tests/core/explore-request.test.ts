import { expect, test } from 'vitest';
import { TradeciteError } from '../../lib/core/errors';
import { exploreTableQuery, parseExploreRequest } from '../../lib/core/explore-request';

function findFields(search: string): string[] {
  try {
    parseExploreRequest(new URLSearchParams(search), exploreTableQuery);
    return [];
  } catch (error) {
    if (error instanceof TradeciteError) return error.details.map(({ field }) => String(field));
    throw error;
  }
}

test('every wrong parameter is named at once', () => {
  expect(findFields('transform=pch&csvType=full')).toEqual([]);
  expect(findFields('transform=bogus&foo=1')).toEqual(['transform', 'foo']);
  expect(findFields('lang=xx')).toEqual(['lang']);
});
