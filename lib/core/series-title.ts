import { withArticle } from './area-article';
import { FLOWS, FREQS, SECTORS } from './codes';
import { type Bilingual, both, type Locale } from './locale';
import type { Dimensions } from './observation';

/** Names of the dimensions that are data. */
export interface DimensionNames {
  readonly reporter: Bilingual;
  readonly partner: Bilingual;
  readonly measure: Bilingual;
}

/** Codes that say nothing to a reader: no area, every sector, no regular frequency. */
const SILENT = new Set(['_Z', '_T', '_O']);

function toName(code: string, codelist: Readonly<Record<string, Bilingual>>, locale: Locale): string[] {
  return SILENT.has(code) ? [] : [codelist[code]?.[locale] ?? code];
}

type Phrase = (reporter: string, partner: string) => string;

/** Trade as people say it, by its direction. */
const TRADE: Readonly<Record<string, Readonly<Record<Locale, Phrase>>>> = {
  X: { vi: (a, b) => `Xuất khẩu của ${a} sang ${b}`, en: (a, b) => `Exports of ${withArticle(a)} to ${withArticle(b)}` },
  M: { vi: (a, b) => `Nhập khẩu của ${a} từ ${b}`, en: (a, b) => `Imports of ${withArticle(a)} from ${withArticle(b)}` },
  T: { vi: (a, b) => `Thương mại hai chiều ${a} – ${b}`, en: (a, b) => `Two-way trade ${a} – ${b}` },
  B: { vi: (a, b) => `Cán cân thương mại của ${a} với ${b}`, en: (a, b) => `Trade balance of ${withArticle(a)} with ${withArticle(b)}` },
};

/** The trade of two areas needs no name of its measure; a year is how it is usually counted. */
function toTradeTitle(d: Dimensions, { reporter, partner }: DimensionNames, locale: Locale): string | null {
  const phrase = d.measure === 'TRADE' && !SILENT.has(d.partner) ? TRADE[d.flow] : undefined;
  if (!phrase) return null;
  const rest = [toName(d.sector, SECTORS, locale), d.freq === 'A' && d.flow !== 'T' ? [] : toName(d.freq, FREQS, locale)].flat();
  return [phrase[locale](reporter[locale], partner[locale]), ...rest].join(', ');
}

function toTitle(d: Dimensions, names: DimensionNames, locale: Locale): string {
  const trade = toTradeTitle(d, names, locale);
  if (trade) return trade;
  const sides = (['reporter', 'partner'] as const).filter((side) => !SILENT.has(d[side])).map((side) => names[side][locale]).join(' – ');
  const rest = [toName(d.flow, FLOWS, locale), toName(d.sector, SECTORS, locale), toName(d.freq, FREQS, locale)].flat();
  return [[names.measure[locale], sides].filter(Boolean).join(': '), ...rest].join(', ');
}

/** A title for a series that nobody has named: "Exports of Viet Nam to Belgium, monthly", "Trade per month: Viet Nam – Guangxi (China), two-way total, annual". */
export function toSeriesTitle(dimensions: Dimensions, names: DimensionNames): Bilingual {
  return both((locale) => toTitle(dimensions, names, locale));
}
