import readWorkbook from 'read-excel-file/node';
import { TradeciteError } from '../../core/errors';
import { answerFault } from '../../core/faults/answer-faults';
import { checkArchive } from './archive-directory';
import type { TableRecord } from './table-rows';

/** What a spreadsheet shows and keeps of a number at most; the binary fractions of files have more (0.30000000000000004). */
const DIGITS = 15;

/** A number as the workbook stores it, in the digits that the spreadsheet itself shows. */
class StoredNumber {
  readonly text: string;

  constructor(stored: string) {
    const digits = stored.replace(/e.*$/iu, '').replace(/^-?0*\.?0*|\./gu, '');
    this.text = digits.length > DIGITS ? String(Number(Number(stored).toPrecision(DIGITS))) : stored;
  }
}

function toText(cell: unknown): string {
  if (cell instanceof StoredNumber) return cell.text;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Titles and notes above a table stand alone in their row, merged over its width or not. */
function findTable(records: readonly TableRecord[]): readonly TableRecord[] {
  const header = records.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return header < 0 ? records : records.slice(header);
}

export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Rows of one sheet, the first one unless it is named, from its header on, without those that are empty. Numbers stay as they are stored.
 * @throws TradeciteError bad-data for a workbook that unpacks to too much, is damaged, or has no such sheet.
 */
export async function readWorkbookRecords(bytes: Uint8Array, sheet?: string): Promise<readonly TableRecord[]> {
  checkArchive(bytes);
  const sheets = await readWorkbook(Buffer.from(bytes), { parseNumber: (text: string) => new StoredNumber(text) }).catch((error: Error) => {
    throw new TradeciteError('bad-data', answerFault('workbook-unreadable', { cause: error.message }), [], { cause: error });
  });
  const found = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet);
  if (!found) throw new TradeciteError('bad-data', answerFault('workbook-sheet', { sheet: sheet ?? '', known: sheets.map((one) => one.sheet).join(', ') }));
  const records = found.data.map((row, index) => ({ cells: row.map(toText), exact: row.map((cell) => (cell as unknown) instanceof StoredNumber), line: index + 1 }));
  return findTable(records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
}
