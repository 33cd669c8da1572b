import type { FileExtension } from '../core/urls';

interface FileType {
  /** Media type, as in Content-Type. */
  readonly type: string;
  /** Pictures are shown; files are saved. */
  readonly disposition: 'inline' | 'attachment';
}

function saved(type: string): FileType {
  return { type, disposition: 'attachment' };
}

function shown(type: string): FileType {
  return { type, disposition: 'inline' };
}

/** How each file of a chart or series is sent. */
export const FILE_TYPES: Readonly<Record<FileExtension, FileType>> = {
  csv: saved('text/csv; charset=utf-8; header=present'),
  xlsx: saved('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  json: shown('application/json; charset=utf-8'),
  'metadata.json': saved('application/json; charset=utf-8'),
  'jsonstat.json': saved('application/json; charset=utf-8'),
  'sdmx.csv': saved('application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8'),
  'sdmx.json': saved('application/vnd.sdmx.data+json; version=2.1.0; charset=utf-8'),
  zip: saved('application/zip'),
  png: shown('image/png'),
  svg: shown('image/svg+xml; charset=utf-8'),
  pdf: shown('application/pdf'),
  bib: saved('application/x-bibtex; charset=utf-8'),
  ris: saved('application/x-research-info-systems; charset=utf-8'),
  'csl.json': saved('application/vnd.citationstyles.csl+json; charset=utf-8'),
};
