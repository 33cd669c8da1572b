import { TradeciteError } from '../../core/errors';
import { IMPORT_FIELDS, type ImportField } from '../../core/faults/import-fields';

/** What holds on a command line what a field of the import page holds. */
const OPTIONS: Readonly<Record<ImportField, string>> = {
  reporter: '--reporter', flow: '--flow', measure: '--measure', unit: '--unit', decimal: '--decimal', encoding: '--encoding', mapping: '--mapping',
  source: '--source', sourceTitle: '--title', publisher: '--publisher', table: 'npm run import -- table --file …',
};

const FIELDS = Object.keys(OPTIONS) as readonly ImportField[];

/** An error of an import for who has typed it: what the fields that it names are called there. Also those of faults inside of another's words. */
export function withOptionNames(error: TradeciteError): TradeciteError {
  const text = [error.message, ...error.details.map(({ reason }) => reason)].join('\n');
  const named = FIELDS.map((field) => ({ field: `“${IMPORT_FIELDS[field].en}”`, option: OPTIONS[field] })).filter(({ field }) => text.includes(field));
  if (named.length === 0) return error;
  const reason = `On the command line ${named.map(({ field, option }) => `${field} is ${option}`).join(', ')}.`;
  return new TradeciteError(error.code, error.message, [...error.details, { reason }], { cause: error });
}
