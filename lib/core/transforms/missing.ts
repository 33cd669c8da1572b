import { formatPeriod } from '../format';
import { type Bilingual, both, type Locale } from '../locale';
import type { Days } from '../neighbour-period';

/** Why a transform has no figure where the series has one. Missing is never zero, and says why. */
export type MissingReason =
  | 'no-value' | 'no-previous' | 'no-year-ago' | 'no-earlier' | 'no-base' | 'no-regular-run' | 'after-gap' | 'across-break' | 'not-above-zero' | 'not-for-this-measure'
  | 'not-a-duration' | 'incomplete-total' | 'negative-part' | 'other-unit' | 'no-other-series' | 'no-same-period' | 'too-close' | 'wrong-order' | 'unbounded' | 'by-zero' | 'other-source';

export interface Missing {
  readonly seriesKey: string;
  readonly timePeriod: string;
  readonly reason: MissingReason;
  readonly text: Bilingual;
}

type Words = Readonly<Record<Locale, (detail: string) => string>>;

const WORDS: Readonly<Record<MissingReason, Words>> = {
  'no-value': { vi: () => 'nguồn không nêu con số', en: () => 'the source states no amount' },
  'no-previous': { vi: (d) => `không có số của kỳ liền trước (${d})`, en: (d) => `no figure for the period just before (${d})` },
  'no-year-ago': { vi: (d) => `không có số của cùng kỳ năm trước (${d})`, en: (d) => `no figure for the same period a year before (${d})` },
  'no-earlier': { vi: () => 'không có kỳ trước nào cùng độ dài', en: () => 'no earlier period of the same length' },
  'no-base': { vi: (d) => `không có số của kỳ gốc (${d})`, en: (d) => `no figure for the base period (${d})` },
  'no-regular-run': { vi: () => 'các ngày và kỳ lẻ không có kỳ liền trước', en: () => 'single dates and odd periods have no period just before' },
  'after-gap': { vi: (d) => `chuỗi đứt quãng trước kỳ này (thiếu ${d})`, en: (d) => `the run is broken before it (no figure for ${d})` },
  'across-break': { vi: (d) => `cách tính thay đổi từ ${d}, nên không so hay cộng với các kỳ trước đó`, en: (d) => `what is counted changes in ${d}, so it is not compared with, nor added to, what came before` },
  'not-above-zero': { vi: () => 'giá trị hoặc kỳ gốc có thể bằng 0 hoặc âm', en: () => 'the value or its base may be zero or negative' },
  'not-for-this-measure': { vi: (d) => `phép tính không có nghĩa với ${d}`, en: (d) => `makes no sense for ${d}` },
  'not-a-duration': { vi: () => 'không phải một số tháng trọn', en: () => 'not a number of whole months' },
  'incomplete-total': { vi: (d) => `tổng thiếu phần: ${d}`, en: (d) => `the total lacks a part: ${d}` },
  'negative-part': { vi: () => 'có phần có thể âm, nên không thành tỷ trọng', en: () => 'a part may be negative, so there are no shares' },
  'other-unit': { vi: (d) => `đơn vị khác: ${d}`, en: (d) => `another unit: ${d}` },
  'no-other-series': { vi: () => 'cần ít nhất hai chuỗi', en: () => 'takes two series at least' },
  'no-same-period': { vi: (d) => `không có số cùng kỳ của ${d}`, en: (d) => `no figure of the same period for ${d}` },
  'too-close': { vi: () => 'hai kỳ cách nhau chưa đến một năm', en: () => 'the two periods are less than a year apart' },
  'wrong-order': { vi: () => 'kỳ đầu đứng sau kỳ cuối: đổi chỗ hai kỳ', en: () => 'the first period comes after the last: swap them' },
  'by-zero': { vi: () => 'phép chia cho 0', en: () => 'a division by zero' },
  'other-source': { vi: (d) => `một nguồn không có số của ${d}; chỉ so số của nguồn có cả hai kỳ`, en: (d) => `one source has no figure for ${d}; the change is that of a source which has both` },
  unbounded: { vi: () => 'khoảng của các số không giới hạn kết quả', en: () => 'the ranges of the figures do not bound the result' },
};

/** A period that nothing was found for, as the reader knows it: 2012, or its days. */
export function toPeriodText({ start, end }: Days): Bilingual {
  const isYear = start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`;
  return both((locale) => (isYear ? start.slice(0, 4) : [...new Set([formatPeriod(start, locale), formatPeriod(end, locale)])].join(' – ')));
}

export function toMissing(seriesKey: string, timePeriod: string, reason: MissingReason, detail: Bilingual = { vi: '', en: '' }): Missing {
  return { seriesKey, timePeriod, reason, text: both((locale) => WORDS[reason][locale](detail[locale])) };
}
