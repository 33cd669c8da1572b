import type { Locale } from '@/lib/core/locale';
import type { CitationExtension, FileExtension, PictureExtension } from '@/lib/core/urls';
import { toBibtex } from '@/lib/formats/bibtex';
import { toChartMetadata } from '@/lib/formats/chart-metadata';
import { toCslJson } from '@/lib/formats/csl-json';
import { toContentDisposition } from '@/lib/formats/content-disposition';
import { toDataPackageZip } from '@/lib/formats/data-package-zip';
import type { Dataset } from '@/lib/formats/dataset';
import { FILE_TYPES } from '@/lib/formats/file-types';
import { toJsonStat } from '@/lib/formats/json-stat';
import { toRis } from '@/lib/formats/ris';
import { toSdmxCsv } from '@/lib/formats/sdmx-csv';
import { toWhole } from '@/lib/formats/sdmx-content';
import { toSdmxJson } from '@/lib/formats/sdmx-json';
import { toXlsx } from '@/lib/formats/xlsx';
import { toByteStream } from './byte-stream';

/** Files made of a whole dataset; CSV and JSON stream from the database, pictures are drawn. */
export type DatasetExtension = Exclude<FileExtension, 'csv' | 'json' | PictureExtension>;

interface Options {
  readonly locale: Locale;
  /** Draws the chart for the files that hold it. */
  readonly draw?: (() => Promise<Uint8Array | undefined>) | undefined;
}

type Body = string | Uint8Array | AsyncIterable<string>;
type Write = (dataset: Dataset, options: Options) => Body | Promise<Body>;

const WRITERS: Readonly<Record<DatasetExtension, Write>> = {
  xlsx: async (dataset, { locale, draw }) => toXlsx(dataset, { locale, png: await draw?.() }),
  zip: async (dataset, { locale, draw }) => toDataPackageZip(dataset, { locale, png: await draw?.() }),
  'metadata.json': (dataset, { locale }) => toChartMetadata(dataset, locale),
  'jsonstat.json': (dataset, { locale }) => toJsonStat(dataset, locale),
  'sdmx.csv': ({ observations }, { locale }) => toSdmxCsv([observations], toWhole(observations), locale),
  'sdmx.json': (dataset, { locale }) => toSdmxJson(dataset, locale),
  bib: (dataset, { locale }) => toBibtex(dataset, locale),
  ris: (dataset, { locale }) => toRis(dataset, locale),
  'csl.json': (dataset, { locale }) => toCslJson(dataset, locale),
};

const CITATIONS: readonly string[] = ['bib', 'ris', 'csl.json'] satisfies CitationExtension[];

export function isCitation(extension: FileExtension): extension is CitationExtension {
  return CITATIONS.includes(extension);
}

/** Headers of a file with a readable name, shown by the browser or saved. */
export function toFileHeaders(title: string, extension: FileExtension, locale: Locale): Record<string, string> {
  const { type, disposition } = FILE_TYPES[extension];
  return { 'Content-Type': type, 'Content-Disposition': toContentDisposition(title, extension, disposition), 'Content-Language': locale };
}

function toBody(body: Body): BodyInit {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : toByteStream(body);
}

/** A dataset as a file to save. */
export async function toDatasetFile(dataset: Dataset, extension: DatasetExtension, options: Options): Promise<Response> {
  const body = await WRITERS[extension](dataset, options);
  return new Response(toBody(body), { headers: toFileHeaders(dataset.title[options.locale], extension, options.locale) });
}
