import { expect, test } from 'vitest';
import { ERROR_WORDS } from '../../lib/core/error-words';
import { addressFault } from '../../lib/core/faults/address-faults';
import { joinSentences, withFullStop } from '../../lib/core/full-stop';

test('what the server says against saving ends in one stop, whether its words have one', () => {
  const { reason, reasonVi } = addressFault('chart-unknown', { slug: 'a' });
  const said = [reason, reasonVi, ...Object.values(ERROR_WORDS).flatMap(({ vi, en }) => [vi, en])];
  expect(said.filter((text) => text.endsWith('.')).length).toBeGreaterThan(0);
  expect(said.map(withFullStop).filter((text) => !/[^.]\.$/u.test(text))).toEqual([]);
});

test('what a screen reader hears of a point has no sentence with two stops', () => {
  expect(joinSentences(['2013', 'Not to be mixed.', 'Really?', 'paragraph 8'])).toBe('2013. Not to be mixed. Really? paragraph 8');
});
