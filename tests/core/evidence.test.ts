import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEvidence, findToken, normalizeText, toParagraphs, toSentenceHash, toSentences, toTextChecksum } from '../../lib/core/evidence';

describe('findToken', () => {
  it.each([
    ['aid of 5000000 USD', '500000', -1],
    ['aid of 5.000.000 USD', '000.000 USD', -1],
    ['aid of 1.500.000 USD', '500.000 USD', -1],
    ['aid of 500.000 USD', '500.000 USD', 7],
    ['15,4 and 5,4', '5,4', 9],
    ['in 1,85 and 1,8.', '1,8', 12],
    ['5% of 15%', '15%', 6],
    ['đạt 395,4 triệu USD.', '395,4 triệu USD', 4],
    ['có 3 tổng cục', '3 tổ', -1],
    ['có 3 tổ', '3 tổ', 3],
    ['nothing', '', -1],
    ['a', 'b', -1],
  ])('in %j, %j is at %d', (sentence, token, at) => {
    expect(findToken(sentence, token)).toBe(at);
  });

  it('finds a number only where it stands whole', () => {
    const number = fc.integer({ min: 0, max: 99_999_999 }).map(String);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), number, (numbers, wanted) => {
        const at = findToken(numbers.join(' và '), wanted);
        expect(at >= 0).toBe(numbers.includes(wanted));
      }),
    );
    fc.assert(fc.property(number, fc.constantFrom('0', '7', ',5', '.000'), (digits, more) => findToken(`đạt ${digits}${more} USD`, digits) === -1));
  });

  it('does not mind how a copy spells its spaces and accents', () => {
    expect(findToken('đạt 395,4\u00a0triệu\n USD'.normalize('NFD'), '395,4 triệu USD')).toBe(4);
  });
});

const TEXT = ['Furniture 12', '', 'The headline', 'First: 51 projects. Second, by R. Demotte, 2.5 more!', '', '  Third 1,8 tỷ USD  '].join('\r\n');

describe('toParagraphs', () => {
  it('counts from the line after the headline, empty lines left out', () => {
    expect(toParagraphs(TEXT, ' The  headline')).toEqual(['First: 51 projects. Second, by R. Demotte, 2.5 more!', 'Third 1,8 tỷ USD']);
  });

  it('counts all lines where the headline is not there', () => {
    expect(toParagraphs(TEXT, 'Another')).toHaveLength(4);
  });
});

describe('toSentences', () => {
  it('ends sentences, but not numbers or initials', () => {
    expect(toSentences('First: 51 projects. Second, by R. Demotte, 2.5 more! Third')).toEqual(['First: 51 projects.', 'Second, by R. Demotte, 2.5 more!', 'Third']);
  });

  it('ends a sentence where a page lost the space', () => {
    expect(toSentences('như Quảng Tây.Chủ tịch nói')).toEqual(['như Quảng Tây.', 'Chủ tịch nói']);
  });

  it('loses nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâbĐ ỷ.!?…,"12 R') }), (text) => {
        expect(toSentences(text).join('').replaceAll(' ', '')).toBe(normalizeText(text).replaceAll(' ', ''));
      }),
    );
  });
});

describe('hashes', () => {
  it('are SHA-256 of the normalised text', () => {
    expect(toSentenceHash(' a\u00a0 b ')).toBe(toSentenceHash('a b'));
    expect(toTextChecksum('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('are the same for composed and decomposed copies', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toSentenceHash(text.normalize('NFD'))).toBe(toSentenceHash(text.normalize('NFC')));
      }),
    );
  });
});

describe('findEvidence', () => {
  const hash = toSentenceHash('First: 51 projects.');

  it('gives the sentence with the token in it', () => {
    expect(findEvidence(TEXT, 'The headline', hash, '51 projects')).toEqual({ paragraph: 1, sentence: 'First: 51 projects.', at: 7 });
  });

  it('gives nothing for another sentence or another token', () => {
    expect(findEvidence(TEXT, 'The headline', toSentenceHash('First: 52 projects.'), '51 projects')).toBeNull();
    expect(findEvidence(TEXT, 'The headline', hash, '1 projects')).toBeNull();
  });
});
