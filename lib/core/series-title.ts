import { FLOWS, FREQS, SECTORS } from './codes';
import { type Bilingual, LOCALES, type Locale } from './locale';
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

function toTitle(d: Dimensions, names: DimensionNames, locale: Locale): string {
  const sides = [names.reporter, ...(SILENT.has(d.partner) ? [] : [names.partner])].map((name) => name[locale]).join(' – ');
  const rest = [toName(d.flow, FLOWS, locale), toName(d.sector, SECTORS, locale), toName(d.freq, FREQS, locale)].flat();
  return [`${names.measure[locale]}: ${sides}`, ...rest].join(', ');
}

/** A title for a series that nobody has named: "Trade per month: Viet Nam – Guangxi (China), two-way total, annual". */
export function toSeriesTitle(dimensions: Dimensions, names: DimensionNames): Bilingual {
  const [vi, en] = LOCALES.map((locale) => toTitle(dimensions, names, locale)) as [string, string];
  return { vi, en };
}
