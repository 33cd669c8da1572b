import { formatValue } from './format';
import type { Locale } from './locale';
import { isNoteValue } from './note';
import { parsePrintedNumbers } from './printed';
import { toDecimal } from './quantity';

/** What may stand before or after a number of a unit, in either language; nothing else may. */
const UNIT_WORDS: Readonly<Record<string, RegExp>> = {
  USD: /(?:US\$|\$|USD)/iu,
  EUR: /(?:€|EUR)/iu,
  PC: /(?:%|per ?cent|phần trăm)/iu,
  PP: /(?:pp|percentage points|điểm phần trăm|điểm %|%)/iu,
  RANK: /(?:no\.?|#|thứ|hạng)/iu,
  YR: /(?:years?|năm)/iu,
};

/** Short words for powers of ten, written out as the parser of printed numbers knows them. */
const SHORT: Readonly<Record<string, string>> = { bn: 'billion', b: 'billion', mn: 'million', m: 'million', k: 'thousand', tr: 'triệu' };

const NUMBER = /^(?<sign>[-−–]?)(?<digits>\d+(?:[.,]\d+)*)(?<word>(?:nghìn|ngàn)?\s*t[ỷỉ]|nghìn|ngàn|triệu|trillion|billion|million|thousand|bn|b|mn|m|k|tr)?$/iu;

/** As programs and calculators write it: 1.5e9; its only sign between digits is the decimal one. */
const SCIENTIFIC = /^\d{1,12}(?:[.,]\d{1,12})?e[+-]?\d{1,2}$/iu;

/** Digits in groups of three apart are one number: "1 800 000". */
function joinGroups(text: string): string {
  return /^\D*\d{1,3}(?: \d{3})+(?!\d)/u.test(text) ? text.replace(/(?<=\d) (?=\d{3}(?!\d))/gu, '') : text;
}

/**
 * A value as a reader types it, in the words of either language: "1.8 bn", "1,8 tỷ", "USD 1800000000", "12,5 %", "187".
 * The decimal sign is that of the reader's language where it could be either.
 * @param unit of the axis it stands on: another unit's sign is not taken.
 * @returns an exact decimal in base units, as notes keep it; null where the text is no such value.
 */
export function parseNoteValue(text: string, unit: string, locale: Locale): string | null {
  const line = text.normalize('NFC').replace(/[\s\u00a0\u202f]+/gu, ' ').trim();
  const words = UNIT_WORDS[unit];
  const [, minus = '', rest = line] = /^([-−–]) ?(.*)$/u.exec(line) ?? [];
  const bare = words ? rest.replace(new RegExp(`^${words.source}`, 'iu'), '').replace(new RegExp(`(?<=[\\d\\p{L} ])${words.source}$`, 'iu'), '').trim() : rest;
  if (SCIENTIFIC.test(bare)) {
    const plain = toDecimal(`${minus && '-'}${bare.replace(',', '.')}`).toFixed();
    return isNoteValue(plain) ? plain : null;
  }
  const groups = NUMBER.exec(joinGroups(bare).replace(/(?<=\d) (?=\p{L})/u, ''))?.groups;
  if (!groups || (minus && groups['sign'])) return null;
  const { digits = '', word = '' } = groups;
  const [number, other] = parsePrintedNumbers(`${digits} ${SHORT[word.toLowerCase()] ?? word}`, locale);
  if (!number || other) return null;
  const exact = (minus || groups['sign'] ? number.value.negated() : number.value).toFixed();
  return isNoteValue(exact) ? toDecimal(exact).toFixed() : null;
}

/** A kept value as a field shows it: exact, in the reader's words; `parseNoteValue` reads it again. */
export function formatNoteValue(value: string, unit: string, locale: Locale): string {
  return formatValue(toDecimal(value), unit, locale).replaceAll('\u00a0', ' ');
}
