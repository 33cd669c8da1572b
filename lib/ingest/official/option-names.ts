import { TradeciteError } from '../../core/errors';

/** Fields of the import page, as errors name them, and the options that they are on a command line. */
const OPTIONS: Readonly<Record<string, string>> = {
  Reporter: '--reporter', Partner: '--partner', Flow: '--flow', Measure: '--measure', Unit: '--unit', 'Decimal sign': '--decimal', Encoding: '--encoding', mapping: '--mapping',
  'Id of the source': '--source', 'Title of the source': '--title', Publisher: '--publisher', 'CSV or XLSX table': 'npm run import -- table --file …',
};

/** An error of an import for who has typed it: what the fields that it names are called there. */
export function withOptionNames(error: TradeciteError): TradeciteError {
  const text = [error.message, ...error.details.map(({ reason }) => reason)].join('\n');
  const named = Object.entries(OPTIONS).filter(([field]) => text.includes(`“${field}”`));
  if (named.length === 0) return error;
  return new TradeciteError(error.code, error.message, [...error.details, { reason: `On the command line ${named.map(([field, option]) => `“${field}” is ${option}`).join(', ')}.` }], { cause: error });
}
