import type { Locale } from '../core/locale';
import type { Dataset } from './dataset';
import { type Reference, toReferenceNote, toReferences } from './reference';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const LANGUAGES: Readonly<Record<string, string>> = { vi: 'vietnamese', en: 'english' };

/** Signs that TeX would obey. Letters with marks stay as they are: the file is UTF-8. */
function escapeTex(plain: string): string {
  return plain.replace(/[\\~^&%$#_{}]/gu, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

function text(name: string, value: string | null | undefined): string[] {
  return value ? [`  ${name} = {${escapeTex(value)}}`] : [];
}

/** Doubled braces keep capitals, and keep a name from being taken apart. */
function verbatim(name: string, value: string | null): string[] {
  return value ? [`  ${name} = {{${escapeTex(value)}}}`] : [];
}

/** Year, month and day are numbers in this format: that they are inferred is said in the note. */
function dateFields({ issued }: Reference): string[] {
  const [year, month, day] = issued?.value.split('-') ?? [];
  const name = month && MONTHS[Number(month) - 1];
  return [...text('year', year), ...(name ? [`  month = ${name}`] : []), ...text('day', day && String(Number(day)))];
}

function toEntry(reference: Reference, locale: Locale): string {
  const { id, kind, title, author, publisher, language, url, accessed, version, translatedTitle } = reference;
  const isArticle = kind === 'article';
  const fields = [
    verbatim('author', author),
    verbatim('title', title),
    text(isArticle ? 'journal' : 'publisher', publisher?.value),
    dateFields(reference),
    text('version', version),
    text('language', language && (LANGUAGES[language] ?? language)),
    url ? [`  url = {${url.replace(/[{}\\]/gu, encodeURIComponent)}}`] : [],
    text('urldate', accessed),
    text('note', [translatedTitle && `[${translatedTitle}]`, toReferenceNote(reference, locale)].filter(Boolean).join(' ')),
  ];
  return `@${isArticle ? 'article' : 'misc'}{${id},\n${fields.flat().join(',\n')}\n}\n`;
}

/** References as BibTeX (read by BibLaTeX too), UTF-8. '' where there is nothing to cite. */
export function toBibtex(dataset: Dataset, locale: Locale): string {
  return toReferences(dataset, locale)
    .map((reference) => toEntry(reference, locale))
    .join('\n');
}
