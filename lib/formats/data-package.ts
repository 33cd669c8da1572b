import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Locale } from '../core/locale';
import type { Column } from './column';
import { type Dataset, LICENCE, toAllSources } from './dataset';
import { type ExactJson, toJsonText } from './exact-json';

/** A file of the package: described with its size and checksum. */
export interface PackageFile {
  readonly name: string;
  readonly path: string;
  readonly mediatype: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  /** Columns with their short names, where the file is a table. */
  readonly columns?: readonly Pick<Column<never>, 'short' | 'header' | 'type'>[];
}

const PROFILES = 'https://datapackage.org/profiles/2.0';
const DAYS: ReadonlySet<string> = new Set(['period_start', 'period_end']);
const INSTANTS: ReadonlySet<string> = new Set(['recorded_at']);

function toFieldType({ short, type }: Pick<Column<never>, 'short' | 'type'>): string {
  if (type === 'number') return short === 'paragraph' ? 'integer' : 'number';
  if (DAYS.has(short)) return 'date';
  return INSTANTS.has(short) ? 'datetime' : 'string';
}

function toSchema(columns: NonNullable<PackageFile['columns']>, locale: Locale): ExactJson {
  const fields = columns.map((column) => ({ name: column.short, title: column.header[locale], type: toFieldType(column) }));
  return { $schema: `${PROFILES}/tableschema.json`, fields, missingValues: [''] };
}

function toResource({ name, path, mediatype, bytes, title, columns }: PackageFile, locale: Locale): ExactJson {
  const table = columns && {
    type: 'table',
    dialect: { $schema: `${PROFILES}/tabledialect.json`, delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: toSchema(columns, locale),
  };
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    path,
    title,
    format: path.split('.').at(-1),
    mediatype,
    encoding: mediatype.startsWith('image/') ? undefined : 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${bytesToHex(sha256(bytes))}`,
    ...table,
  };
}

/** Lower case letters, digits, `-`, `_` and `.`: what the standard asks of names. */
function toPackageName(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9._-]+/gu, '-');
}

function toSources(dataset: Dataset): ExactJson {
  const sources = toAllSources(dataset).map(({ id, title, url, publishedOn, publisher }) => {
    const name = [publisher, publishedOn].filter(Boolean).join(', ');
    return { title: name ? `${title} (${name})` : title, path: url ?? undefined, 'tradecite:id': id };
  });
  return sources.length > 0 ? sources : undefined;
}

/** `datapackage.json` (Data Package 2.0): the files with their checksums, the columns of the tables, licence and sources. */
export function toDataPackage(dataset: Dataset, files: readonly PackageFile[], locale: Locale): string {
  const { id, title, subtitle, page, edition } = dataset;
  return toJsonText({
    $schema: `${PROFILES}/datapackage.json`,
    name: toPackageName(id),
    id: page[locale],
    title: title[locale],
    description: subtitle?.[locale],
    homepage: page[locale],
    version: `${edition.revision}.0.0`,
    created: edition.modifiedAt,
    licenses: [{ name: LICENCE.id, title: LICENCE.name, path: LICENCE.url }],
    contributors: [{ title: 'Tradecite', roles: ['publisher'] }],
    sources: toSources(dataset),
    resources: files.map((file) => toResource(file, locale)),
  });
}
