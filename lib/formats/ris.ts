import type { SourceKind } from '../core/catalogue';
import type { Locale } from '../core/locale';
import type { Dataset } from './dataset';
import { type Reference, toReferenceNote, toReferences } from './reference';

const TYPES: Readonly<Record<SourceKind, string>> = { article: 'NEWS', official: 'DATA', computation: 'DATA' };

/** One line a tag; a line break inside a value would begin another. */
function tag(name: string, value: string | null | undefined): string[] {
  return value ? [`${name}  - ${value.replace(/\s+/gu, ' ').trim()}`] : [];
}

/** YYYY/MM/DD/ with empty parts where nothing is known. */
function toRisDate(date: string | null | undefined): string | null {
  if (!date) return null;
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

function toEntry(reference: Reference, locale: Locale): string {
  const { id, kind, title, translatedTitle, author, publisher, issued, accessed, language, url, version } = reference;
  const lines = [
    tag('TY', TYPES[kind]),
    tag('ID', id),
    tag('TI', title),
    tag('TT', translatedTitle),
    tag('AU', author),
    tag(kind === 'article' ? 'T2' : 'PB', publisher?.value),
    tag('PY', issued?.value.slice(0, 4)),
    tag('DA', toRisDate(issued?.value)),
    tag('ET', version),
    tag('LA', language),
    tag('UR', url),
    tag('Y2', toRisDate(accessed)),
    tag('N1', toReferenceNote(reference, locale)),
    ['ER  - '],
  ];
  return `${lines.flat().join('\r\n')}\r\n`;
}

/** References as RIS (RefMan, EndNote, Zotero, Mendeley), UTF-8 with CRLF. '' where there is nothing to cite. */
export function toRis(dataset: Dataset, locale: Locale): string {
  return toReferences(dataset, locale)
    .map((reference) => toEntry(reference, locale))
    .join('\r\n');
}
