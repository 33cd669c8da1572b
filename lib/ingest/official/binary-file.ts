import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import type { Bilingual } from '../../core/locale';

const PICTURE = (format: string): Bilingual => ({ vi: `ảnh ${format}`, en: `${format} image` });
const ARCHIVE = (format: string): Bilingual => ({ vi: `tệp nén ${format}`, en: `${format} archive` });
const UNKNOWN: Bilingual = { vi: 'tệp nhị phân', en: 'binary file' };
export const ZIP = ARCHIVE('ZIP');

/** How files of other kinds begin, a character for each byte, as the registries of signatures have them. */
const SIGNATURES: readonly (readonly [start: string, kind: Bilingual])[] = [
  ['\x89PNG', PICTURE('PNG')],
  ['\xff\xd8\xff', PICTURE('JPEG')],
  ['GIF8', PICTURE('GIF')],
  ['II*\0', PICTURE('TIFF')],
  ['MM\0*', PICTURE('TIFF')],
  ['%PDF-', { vi: 'tài liệu PDF', en: 'PDF document' }],
  ['{\\rtf', { vi: 'tài liệu RTF', en: 'RTF document' }],
  ['PK\x03\x04', ZIP],
  ['PK\x05\x06', ZIP],
  ['\x1f\x8b', ARCHIVE('gzip')],
  ['BZh', ARCHIVE('bzip2')],
  ['\xfd7zXZ\0', ARCHIVE('xz')],
  ['(\xb5/\xfd', ARCHIVE('Zstandard')],
  ['7z\xbc\xaf\x27\x1c', ARCHIVE('7z')],
  ['Rar!\x1a\x07', ARCHIVE('RAR')],
  ['\xd0\xcf\x11\xe0', { vi: 'tài liệu Office đời cũ (.xls, .doc): hãy lưu lại thành .xlsx hoặc CSV', en: 'old Office document (.xls, .doc): save it as .xlsx or CSV' }],
  ['PAR1', { vi: 'tệp Parquet', en: 'Parquet file' }],
  ['SQLite format 3', { vi: 'cơ sở dữ liệu SQLite', en: 'SQLite database' }],
];

export function toNoTable(kind: Bilingual = UNKNOWN): TradeciteError {
  return new TradeciteError('bad-request', answerFault('no-text-table', { kind }));
}

/** @throws TradeciteError bad-request where a file begins as those of another kind do. */
export function refuseBinary(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1');
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (found) throw toNoTable(found[1]);
}

/** Text has no NUL, and the database takes none. @throws TradeciteError bad-request */
export function refuseNul(text: string): void {
  if (text.includes('\0')) throw toNoTable();
}
