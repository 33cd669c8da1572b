import { describe, expect, test } from 'vitest';
import type { Source } from '../../lib/core/catalogue';
import { toBasisText } from '../../lib/core/codes';
import { toCitation } from '../../lib/core/citation';
import { foldSearch, foldText } from '../../lib/core/fold-text';

const SOURCE: Source = {
  id: 'x',
  kind: 'article',
  title: 'Một đầu đề rất dài bằng tiếng Việt, dài hơn bốn mươi chữ cái nhiều',
  titleEn: 'A short headline',
  language: 'vi',
  publisher: 'Kinh tế & Đô thị',
  agency: 'TTXVN',
  url: null,
  publishedOn: '2014-10',
  accessedOn: null,
  checksum: null,
  licence: '',
  licenceVi: null,
  basis: { valuation: null, prices: null, year: null },
  inferred: {},
};

describe('citations', () => {
  test('newspaper and date in the reader’s language', () => {
    expect(toCitation(SOURCE, 'vi')).toBe('Kinh tế & Đô thị, tháng 10/2014');
    expect(toCitation(SOURCE, 'en')).toBe('Kinh tế & Đô thị, Oct 2014');
  });

  test('without a newspaper the agency, without one the headline, cut between words', () => {
    expect(toCitation({ ...SOURCE, publisher: null }, 'en')).toBe('TTXVN, Oct 2014');
    const nameless = { ...SOURCE, publisher: null, agency: null, publishedOn: null };
    expect(toCitation(nameless, 'en')).toBe('“A short headline”');
    expect(toCitation(nameless, 'vi')).toBe('“Một đầu đề rất dài bằng tiếng Việt, dài…”');
  });
});

describe('basis of a source', () => {
  test('what the source says, in words', () => {
    expect(toBasisText({ valuation: 'fob-cif', prices: 'current', year: 'calendar' }, 'en')).toBe('exports FOB, imports CIF; current prices; calendar year');
    expect(toBasisText({ valuation: null, prices: 'current', year: null }, 'vi')).toBe('giá hiện hành');
    expect(toBasisText(SOURCE.basis, 'vi')).toBe('');
  });
});

describe('folded text', () => {
  test.each([
    ['Bỉ', 'bi'],
    ['BỈ', 'bi'],
    ['Bỉ'.normalize('NFD'), 'bi'],
    ['Đức', 'duc'],
    ['Thương mại', 'thuong mai'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('two spellings of one Vietnamese word are looked for as one', () => {
    expect(foldSearch('Tỷ trọng, kỹ thuật, vật lý, Mỹ, quý 2, Hy Lạp')).toBe(foldSearch('Tỉ trọng, kĩ thuật, vật lí, Mĩ, quí 2, Hi Lạp'));
    expect(foldSearch('Séc bảy Italy')).toBe('sec bay italy');
  });
});

test('a body with an official Vietnamese name is called by it in Vietnamese', () => {
  const office: Source = { ...SOURCE, kind: 'official', publisher: 'General Statistics Office of Viet Nam' };
  expect([toCitation(office, 'vi'), toCitation(office, 'en')]).toEqual(['Tổng cục Thống kê, tháng 10/2014', 'General Statistics Office of Viet Nam, Oct 2014']);
});
