import type { SourceKind } from '../core/catalogue';
import type { Locale } from '../core/locale';
import type { Dataset } from './dataset';
import { type ExactJson, toJsonText } from './exact-json';
import { type Reference, toReferenceNote, toReferences } from './reference';

const TYPES: Readonly<Record<SourceKind, string>> = { article: 'article-newspaper', official: 'dataset', computation: 'dataset' };

function toDate(date: string | null | undefined): ExactJson {
  return date ? { 'date-parts': [date.split('-').map(Number)] } : undefined;
}

function toItem(reference: Reference, locale: Locale): ExactJson {
  const { id, kind, title, author, publisher, issued, accessed, language, url, version } = reference;
  return {
    id,
    type: TYPES[kind],
    title,
    author: author ? [{ literal: author }] : undefined,
    [kind === 'article' ? 'container-title' : 'publisher']: publisher?.value,
    issued: toDate(issued?.value),
    accessed: toDate(accessed),
    language: language ?? undefined,
    URL: url ?? undefined,
    version: version ?? undefined,
    note: toReferenceNote(reference, locale) || undefined,
  };
}

/** References as CSL-JSON, an array of items (citeproc, Zotero, Pandoc). */
export function toCslJson(dataset: Dataset, locale: Locale): string {
  return toJsonText(toReferences(dataset, locale).map((reference) => toItem(reference, locale)));
}
