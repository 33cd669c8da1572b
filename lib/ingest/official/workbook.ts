import readWorkbook from 'read-excel-file/node';
import { TradeciteError } from '../../core/errors';
import { checkArchive } from './archive-directory';
import type { TableRecord } from './table-rows';

/** A number as the workbook stores it. */
class StoredNumber {
  constructor(readonly text: string) {}
}

function toText(cell: unknown): string {
  if (cell instanceof StoredNumber) return cell.text;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}

export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Rows of one sheet, the first one unless it is named, without those that are empty. Numbers stay as they are stored.
 * @throws TradeciteError bad-data for a workbook that unpacks to too much, is damaged, or has no such sheet.
 */
export async function readWorkbookRecords(bytes: Uint8Array, sheet?: string): Promise<TableRecord[]> {
  checkArchive(bytes);
  const sheets = await readWorkbook(Buffer.from(bytes), { parseNumber: (text: string) => new StoredNumber(text) }).catch((error: Error) => {
    throw new TradeciteError('bad-data', `The workbook cannot be read: ${error.message}`, [], { cause: error });
  });
  const found = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet);
  if (!found) throw new TradeciteError('bad-data', `The workbook has no sheet "${sheet ?? ''}". Its sheets: ${sheets.map((one) => one.sheet).join(', ')}.`);
  return found.data
    .map((row, index) => ({ cells: row.map(toText), exact: row.map((cell) => (cell as unknown) instanceof StoredNumber), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
