import { describe, expect, test } from 'vitest';
import en from '../../lib/i18n/messages/en.json';
import vi from '../../lib/i18n/messages/vi.json';

type Messages = { readonly [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`)));
}

/** Names of what a message is filled with: `{count, plural, …}` and `{q}` give count and q. */
function toNames(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/gu)].map(([, name]) => name ?? ''))].filter((name) => !/^\d/u.test(name)).toSorted();
}

const [english, vietnamese] = [new Map(flatten(en)), new Map(flatten(vi))];

describe('messages', () => {
  test('every message stands in both languages', () => {
    expect([...vietnamese.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test.each([...english.keys()])('%s is filled with the same things', (key) => {
    expect(toNames(vietnamese.get(key) ?? '')).toEqual(toNames(english.get(key) ?? ''));
  });

  test('how many is written as the language writes numbers: 2.500, 2,500', () => {
    const bare = [...english, ...vietnamese].filter(([, text]) => /\{(?:count|index|total|charts|stated|computed|events)\}/u.test(text));
    expect(bare).toEqual([]);
  });

  test('Vietnamese is written in composed letters', () => {
    for (const [key, text] of vietnamese) expect(text, key).toBe(text.normalize('NFC'));
  });
});
