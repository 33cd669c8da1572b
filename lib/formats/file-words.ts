import type { Bilingual } from '../core/locale';
import type { FileExtension } from '../core/urls';

/** What each file of a chart or series is, in a few words. */
export const FILE_WORDS: Readonly<Record<FileExtension, Bilingual>> = {
  csv: { vi: 'CSV', en: 'CSV' },
  xlsx: { vi: 'Excel: số liệu, ghi chú, nguồn và ảnh', en: 'Excel: figures, notes, sources and the picture' },
  json: { vi: 'JSON', en: 'JSON' },
  'metadata.json': { vi: 'Siêu dữ liệu và bằng chứng của từng số', en: 'Metadata, and the evidence of each figure' },
  'jsonstat.json': { vi: 'JSON-stat 2.0', en: 'JSON-stat 2.0' },
  'sdmx.csv': { vi: 'SDMX-CSV 2.0', en: 'SDMX-CSV 2.0' },
  'sdmx.json': { vi: 'SDMX-JSON 2.1', en: 'SDMX-JSON 2.1' },
  zip: { vi: 'ZIP: CSV, siêu dữ liệu, hướng dẫn và ảnh; cũng là Data Package', en: 'ZIP: CSV, metadata, readme and picture; also a Data Package' },
  png: { vi: 'Ảnh PNG', en: 'Picture, PNG' },
  svg: { vi: 'Ảnh véc-tơ SVG', en: 'Vector picture, SVG' },
  pdf: { vi: 'PDF, chữ chọn được, nguồn bấm được', en: 'PDF with text to select and sources to follow' },
  bib: { vi: 'Trích dẫn BibTeX', en: 'Citations, BibTeX' },
  ris: { vi: 'Trích dẫn RIS', en: 'Citations, RIS' },
  'csl.json': { vi: 'Trích dẫn CSL-JSON', en: 'Citations, CSL-JSON' },
};
