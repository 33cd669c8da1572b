import { z } from 'zod';
import type { Source, SourceBasis, SourceKind } from '../core/catalogue';
import { isPeriod } from '../core/period';
import type { RowReader } from './cell-check';

const inferred = z.record(
  z.enum(['title', 'titleEn', 'language', 'publisher', 'agency', 'url', 'publishedOn', 'accessedOn']),
  z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
);

function toReason(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `{"publishedOn": {"vi": …, "en": …}}`: why a field has a value that the source does not print. */
function readInferred(row: RowReader): Source['inferred'] {
  const text = row.text('inferred');
  if (!text) return {};
  const parsed = z.partialRecord(inferred.keyType, inferred.valueType).safeParse(readJson(text));
  if (parsed.success) return parsed.data as Source['inferred'];
  row.report('inferred', `must be JSON of field names, each with {"vi", "en"}: ${toReason(parsed.error)}`);
  return {};
}

function checkDate(row: RowReader, field: string): void {
  const text = row.text(field);
  if (!text) return;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text)) return row.report(field, `"${text}" is not a date; write 2014, 2014-10 or 2014-10-31`);
  if (!isPeriod(text)) row.report(field, `"${text}" is no date of the calendar`);
}

function readBasis(row: RowReader): SourceBasis {
  const [valuation, prices, year] = ['valuation', 'prices', 'year_basis'].map((field) => row.optional(field));
  return { valuation, prices, year } as SourceBasis;
}

export function readSource(row: RowReader): Source {
  checkDate(row, 'published_on');
  checkDate(row, 'accessed_on');
  if (row.text('kind') === 'article' && !row.text('checksum')) row.report('checksum', 'is empty; an article needs the SHA-256 of its text');
  return {
    id: row.text('id'),
    kind: row.text('kind') as SourceKind,
    title: row.text('title'),
    titleEn: row.text('title_en'),
    language: row.text('language'),
    publisher: row.optional('publisher'),
    agency: row.optional('agency'),
    url: row.optional('url'),
    publishedOn: row.optional('published_on'),
    accessedOn: row.optional('accessed_on'),
    checksum: row.optional('checksum'),
    licence: row.text('licence'),
    licenceVi: row.optional('licence_vi'),
    basis: readBasis(row),
    inferred: readInferred(row),
  };
}
