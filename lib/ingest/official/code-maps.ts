import { FLOWS, FREQS, OBS_STATUSES } from '../../core/codes';
import { foldText } from '../../core/fold-text';
import { isPeriod } from '../../core/period';
import { NameLookup } from './name-lookup';

/** Codes and words for a flow, lower case without marks. */
const FLOWS_BY_WORD: Readonly<Record<string, string>> = {
  x: 'X', exp: 'X', export: 'X', exports: 'X', 'xuat khau': 'X', xuat: 'X', xk: 'X', exportations: 'X',
  m: 'M', imp: 'M', import: 'M', imports: 'M', 'nhap khau': 'M', nhap: 'M', nk: 'M', importations: 'M',
  t: 'T', total: 'T', trade: 'T', 'hai chieu': 'T', 'tong kim ngach': 'T', 'xuat nhap khau': 'T', xnk: 'T',
  b: 'B', bal: 'B', balance: 'B', 'can can': 'B', 'can can thuong mai': 'B',
  in: 'IN', inward: 'IN', out: 'OUT', outward: 'OUT', _z: '_Z',
};

/** By the names that pages write, in either language. */
const FLOWS_BY_NAME = new NameLookup(Object.entries(FLOWS).map(([code, name]) => ({ code, name })), ({ name }) => [name.vi, name.en]);

/** By code, by the words of other sources, or by name. */
export function findFlow(text: string): string | null {
  return FLOWS_BY_WORD[foldText(text.trim())] ?? FLOWS_BY_NAME.find(text)?.code ?? null;
}

/** Codes for "everything" in product and industry classifications. */
const TOTALS = new Set(['', '_T', 'T', 'TOTAL', 'TOT', 'ALL', 'AG_TOTAL', 'FDI', 'TOTAL_TRADE', '-1']);

/** A product or industry code as the sector of a series key; null where a key cannot hold it. */
export function toSector(code: string): string | null {
  const upper = code.trim().toUpperCase();
  if (TOTALS.has(upper)) return '_T';
  return /^[A-Z0-9_-]{1,20}$/u.test(upper) ? upper : null;
}

export function isTotal(code: string): boolean {
  return TOTALS.has(code.trim().toUpperCase()) || /^(?:_Z|_X|W0{0,2}|C00|0)$/u.test(code);
}

/** Flags of Eurostat (https://ec.europa.eu/eurostat/data/database/information) that are not the SDMX letter in lower case. */
const FLAGS: Readonly<Record<string, string>> = { c: 'L', s: 'E', r: 'A', n: 'A', z: 'M', ':': 'O', i: 'E' };

/** Status letter for an OBS_STATUS code or for flags ("bp": the graver one first); null where a flag is unknown. */
export function findStatus(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'A';
  const letters = [...trimmed].map((flag) => FLAGS[flag] ?? (flag.toUpperCase() in OBS_STATUSES ? flag.toUpperCase() : null));
  if (letters.includes(null)) return null;
  return ['O', 'M', 'L', 'B', 'D', 'P', 'F', 'E', 'U', 'A'].find((letter) => letters.includes(letter)) ?? null;
}

export interface UnitScale {
  readonly unit: string;
  readonly unitMult: number;
}

const SCALES: Readonly<Record<string, number>> = { mio: 6, mn: 6, million: 6, trieu: 6, ths: 3, thousand: 3, nghin: 3, ngan: 3, bn: 9, billion: 9, ty: 9 };
const CURRENCIES: readonly (readonly [RegExp, string])[] = [[/usd|us\$|do la|dollar/u, 'USD'], [/eur|euro/u, 'EUR'], [/^(?:pc|percent|%)/u, 'PC'], [/^(?:num|number)$/u, 'NUM']];

/** "MIO_EUR", "US$ Thousand", "triệu USD", "value_usd_thousand" as unit and power of ten; null where no unit is in it. */
export function findUnit(text: string): UnitScale | null {
  const folded = foldText(text).replaceAll('_', ' ');
  const unit = CURRENCIES.find(([pattern]) => pattern.test(folded))?.[1];
  if (!unit) return null;
  const scale = folded.split(/[^a-z]+/u).map((word) => SCALES[word]).find((mult) => mult !== undefined);
  return { unit, unitMult: scale ?? 0 };
}

const MONTH = /^(\d{4})-?M?(0[1-9]|1[0-2])$/u;
const QUARTER = /^(\d{4})-?Q([1-4])$/iu;
const VIETNAMESE_MONTH = /^(0?[1-9]|1[0-2])\/(\d{4})$/u;

/** "2013", "201308", "2013M08", "2013Q3", "8/2013", "Năm 2013" as SDMX writes them; null where it is no period. */
export function findPeriod(text: string): string | null {
  const bare = text.trim().replace(/^(?:năm|tháng|quý|year|fy)\s+/iu, '').replace(/\.0$/u, '');
  const [, year, month] = MONTH.exec(bare) ?? [];
  if (year && month) return `${year}-${month}`;
  const [, of, quarter] = QUARTER.exec(bare) ?? [];
  if (of && quarter) return `${of}-Q${quarter}`;
  const [, local = '', localYear] = VIETNAMESE_MONTH.exec(bare) ?? [];
  if (localYear) return `${localYear}-${local.padStart(2, '0')}`;
  return isPeriod(bare) ? bare : null;
}

/** Frequency of a period, where the file names none. */
export function toFreq(timePeriod: string, given: string): string {
  if (given in FREQS) return given;
  if (/^\d{4}$/u.test(timePeriod)) return 'A';
  if (/^\d{4}-\d{2}$/u.test(timePeriod)) return 'M';
  return /-Q/u.test(timePeriod) ? 'Q' : '_O';
}
