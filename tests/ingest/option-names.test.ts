import { describe, expect, it } from 'vitest';
import { TradeciteError, toDetailLine } from '../../lib/core/errors';
import { answerFault } from '../../lib/core/faults/answer-faults';
import { IMPORT_FAULTS, importFault } from '../../lib/core/faults/import-faults';
import { IMPORT_FIELDS } from '../../lib/core/faults/import-fields';
import { toImportSource } from '../../lib/ingest/official/import-source';
import { parseImportOptions } from '../../lib/ingest/official/import-options';
import { withOptionNames } from '../../lib/ingest/official/option-names';
import en from '../../lib/i18n/messages/en.json';
import vi from '../../lib/i18n/messages/vi.json';

const { mapping: _, ...LABELS } = IMPORT_FIELDS;

function caught(run: () => unknown): TradeciteError {
  try {
    run();
  } catch (error) {
    if (error instanceof TradeciteError) return error;
  }
  throw new Error('nothing was refused');
}

function toHint(error: TradeciteError): string | undefined {
  return withOptionNames(error).details.map((detail) => toDetailLine(detail)).at(-1);
}

describe('what a fault asks to fill in', () => {
  it('is called as on the import page', () => {
    for (const [key, label] of Object.entries(LABELS)) expect({ vi: vi.importing[key as keyof typeof LABELS], en: en.importing[key as keyof typeof LABELS] }).toEqual(label);
  });

  it('is a field, wherever words of a fault quote one', () => {
    const known = Object.values(IMPORT_FIELDS).flatMap((label) => [label.vi, label.en] as string[]);
    const quoted = Object.values(IMPORT_FAULTS).flatMap((words) => [...`${words.vi} ${words.en}`.matchAll(/“([^”]+)”/gu)].map(([, name]) => name ?? ''));
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is named by its options on a command line', () => {
    const options = parseImportOptions(['table', '--file', 'a.csv']);
    const refused = caught(() => options && toImportSource(options, [], { url: null, accessedOn: '2026-11-22', checksum: '' }, () => null));
    expect(toHint(refused)).toBe('On the command line “Id of the source” is --source, “Title of the source” is --title, “Publisher” is --publisher.');
  });

  it('also inside of another fault, and in a detail', () => {
    const unclear = importFault('mapping-unclear', { header: 'a, b' });
    expect(toHint(new TradeciteError('bad-data', unclear, [importFault('role-missing-unit')]))).toBe('On the command line “Unit” is --unit, “mapping” is --mapping.');
    const row = { file: 'a.csv', line: 2, ...importFault('reporter-missing') };
    expect(toHint(new TradeciteError('bad-data', importFault('import-refused'), [row]))).toBe('On the command line “Reporter” is --reporter.');
    expect(toHint(new TradeciteError('bad-data', answerFault('encoding-bytes', { known: 'utf-8' })))).toBe('On the command line “Encoding” is --encoding.');
  });

  it('is added to no error that names none', () => {
    const error = new TradeciteError('bad-data', importFault('file-empty'));
    expect(withOptionNames(error)).toBe(error);
  });
});
