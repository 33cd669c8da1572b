import { type Bilingual, both, LOCALES, type Locale } from '../core/locale';
import { HEAD_NAMES, type HeadWords, type ProposedWords } from './proposed-words';

/** One text above a chart, named as its field in the form. */
export type HeadField = `${keyof HeadWords}.${Locale}`;

interface Renewed {
  readonly words: HeadWords;
  /** Fields whose words were those proposed for the old drawing, and are now those proposed for the new one. */
  readonly fields: readonly HeadField[];
}

/** What the product proposed for a text: of a title also the sentence of the day's figures. */
function isProposed(name: keyof HeadWords, locale: Locale, text: string, { sentence, ...before }: ProposedWords): boolean {
  return text === before[name][locale] || (name === 'title' && text === sentence?.[locale]);
}

/**
 * A chart's words for another drawing: each text that is word for word what was proposed for the old one follows it; what somebody wrote stays.
 * @param before what was proposed for the old drawing
 */
export function toRenewedWords(kept: HeadWords, before: ProposedWords, after: HeadWords): Renewed {
  const fields = HEAD_NAMES.flatMap((name) => LOCALES.flatMap((locale): HeadField[] => (kept[name][locale] !== after[name][locale] && isProposed(name, locale, kept[name][locale], before) ? [`${name}.${locale}`] : [])));
  const renew = (name: keyof HeadWords): Bilingual => both((locale) => (fields.includes(`${name}.${locale}`) ? after : kept)[name][locale]);
  return { words: { kicker: renew('kicker'), title: renew('title'), subtitle: renew('subtitle') }, fields };
}
