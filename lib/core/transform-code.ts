import type { Bilingual } from './locale';

/**
 * What can be done to a series before it is drawn. The first nine are the `units` codes of the FRED API
 * (Federal Reserve Bank of St. Louis, series/observations), with its formulas; the others are our own.
 */
export const TRANSFORM_CODES = [
  'lin', 'chg', 'ch1', 'pch', 'pc1', 'pca', 'cch', 'cca', 'log', 'index', 'share', 'permonth', 'running', 'cagr',
] as const;
export type TransformCode = (typeof TRANSFORM_CODES)[number];

export const TRANSFORM_NAMES: Readonly<Record<TransformCode, Bilingual>> = {
  lin: { vi: 'Giá trị gốc', en: 'Levels' },
  chg: { vi: 'Thay đổi so với kỳ trước', en: 'Change' },
  ch1: { vi: 'Thay đổi so với cùng kỳ năm trước', en: 'Change from year ago' },
  pch: { vi: '% thay đổi so với kỳ trước', en: 'Percent change' },
  pc1: { vi: '% thay đổi so với cùng kỳ năm trước', en: 'Percent change from year ago' },
  pca: { vi: 'Tốc độ tăng kép quy năm', en: 'Compounded annual rate of change' },
  cch: { vi: 'Tốc độ tăng liên tục', en: 'Continuously compounded rate of change' },
  cca: { vi: 'Tốc độ tăng liên tục quy năm', en: 'Continuously compounded annual rate of change' },
  log: { vi: 'Logarit tự nhiên', en: 'Natural log' },
  index: { vi: 'Chỉ số (kỳ gốc = 100)', en: 'Index (base period = 100)' },
  share: { vi: 'Tỷ trọng trong tổng các chuỗi đã chọn', en: 'Share of the total of the chosen series' },
  permonth: { vi: 'Bình quân tháng', en: 'Per month' },
  running: { vi: 'Lũy kế', en: 'Running total' },
  cagr: { vi: 'Tăng trưởng bình quân năm giữa hai kỳ', en: 'Compound annual growth between two periods' },
};

/** Names for a list of choices, where the whole ones are longer than a phone is wide; what is chosen is explained below it. */
const SHORT_NAMES: Readonly<Partial<Record<TransformCode, Bilingual>>> = {
  ch1: { vi: 'So với cùng kỳ năm trước', en: 'Change from year ago' },
  pc1: { vi: '% so với cùng kỳ năm trước', en: 'Percent change from year ago' },
  pca: { vi: 'Tốc độ tăng kép quy năm', en: 'Compounded annual rate' },
  cch: { vi: 'Tốc độ tăng liên tục', en: 'Continuously compounded' },
  cca: { vi: 'Tốc độ tăng liên tục quy năm', en: 'Continuously compounded, annual' },
  share: { vi: 'Tỷ trọng trong tổng đã chọn', en: 'Share of the chosen total' },
  cagr: { vi: 'Tăng trưởng bình quân năm', en: 'Compound annual growth' },
};

/** As a choice in a list. */
export function toTransformChoice(code: TransformCode): Bilingual {
  return SHORT_NAMES[code] ?? TRANSFORM_NAMES[code];
}

/** Transforms that count from a period that one may name, and those that go to another one. */
export const WITH_BASE: readonly TransformCode[] = ['index', 'running', 'cagr'];
export const WITH_END: readonly TransformCode[] = ['cagr'];

/** What was done to a series, by the code of its measure (`pch(TRADE)`); lin where nothing was. */
export function findTransform(measureCode: string): TransformCode {
  const [, name] = /^([a-z0-9]+)\(/u.exec(measureCode) ?? [];
  return TRANSFORM_CODES.find((code) => code === name) ?? 'lin';
}

/** Whether a measure is the result of a formula: its code is one (`TRADE/TRADE*100`), no code of a catalogue. */
export function isFormula(measureCode: string): boolean {
  return !/^\w+$/u.test(measureCode);
}

/** Of the key of a series, or the code of a measure, that which it had before it was transformed. */
export function toUntransformed(code: string): string {
  const transform = findTransform(code);
  return transform === 'lin' ? code : code.slice(transform.length + 1, -1);
}
