import type { z } from 'zod';
import { type ErrorDetail, TradeciteError } from '@/lib/core/errors';
import { IMPORT_FAULTS, importFault, toPlaces } from '@/lib/core/faults/import-faults';
import { IMPORT_FILE_BYTES, importBody, NAMELESS_ORIGINS } from '@/lib/core/import-body';
import { checkInput } from '@/lib/core/issue-detail';
import { checkImportFields, type ImportOptions } from '@/lib/ingest/official/import-options';
import { findNamedFaults } from '@/lib/ingest/official/named-fields';

/** What a form sent: what to import, and how. */
export interface ImportForm {
  readonly options: ImportOptions;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a form has besides its file. */
const MARGIN = 64 * 1024;

function refuseSize(): never {
  throw new TradeciteError('too-large', importFault('file-too-large', { megabytes: IMPORT_FILE_BYTES / 1024 / 1024 }));
}

/** Stops reading as soon as more has come than a form may have. */
function toBounded(): TransformStream<Uint8Array, Uint8Array> {
  let length = 0;
  return new TransformStream({
    transform(piece, controller) {
      length += piece.byteLength;
      if (length > IMPORT_FILE_BYTES + MARGIN) controller.error(new TradeciteError('too-large', 'too large'));
      else controller.enqueue(piece);
    },
  });
}

async function readFormData(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/iu.test(type)) throw new TradeciteError('unsupported-type', importFault('form-type'));
  if (Number(request.headers.get('content-length') ?? 0) > IMPORT_FILE_BYTES + MARGIN) refuseSize();
  const bounded = request.body?.pipeThrough(toBounded()) ?? null;
  try {
    return await new Response(bounded, { headers: { 'Content-Type': type } }).formData();
  } catch (error) {
    if (error instanceof TradeciteError || (error as Error).cause instanceof TradeciteError) refuseSize();
    throw new TradeciteError('bad-request', importFault('form-unreadable', { cause: (error as Error).message }));
  }
}

/** What was left empty was not asked. */
function toFields(form: FormData): Record<string, string> {
  const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '');
  return Object.fromEntries(entries.map(([name, value]) => [name, value.trim()]));
}

/** A file that does not say where it comes from needs a name for its source. */
function toNameless({ origin, source, title }: Pick<ImportOptions, 'origin' | 'source' | 'title'>): ErrorDetail[] {
  if (!NAMELESS_ORIGINS.has(origin)) return [];
  return Object.entries({ source, title }).flatMap(([field, value]) => (value ? [] : [{ field, ...importFault('name-needed') }]));
}

/** A table whose mapping is not given yet: its columns are what is asked. */
export function asksForColumns({ origin, dryRun, mapping }: Pick<ImportOptions, 'origin' | 'dryRun' | 'mapping'>): boolean {
  return origin === 'table' && dryRun && mapping === undefined;
}

async function readOptions({ dryRun, ...fields }: z.output<typeof importBody>): Promise<ImportOptions> {
  const isDry = dryRun === 'true';
  const { options, faults } = checkImportFields({ ...fields, dryRun: isDry });
  const nameless = asksForColumns({ ...fields, dryRun: isDry }) ? [] : toNameless(fields);
  if (options && nameless.length === 0) return options;
  // Alone, a missing name says more of what to do.
  const details = [...faults, ...nameless, ...(await findNamedFaults(fields))];
  throw new TradeciteError('bad-request', details.length === nameless.length ? importFault('source-unnamed') : importFault('form-wrong', toPlaces(details.length)), details);
}

/** @throws TradeciteError too-large, unsupported-type, or bad-request that names each wrong field. */
export async function readImportForm(request: Request): Promise<ImportForm> {
  const form = await readFormData(request);
  const file = form.get('file');
  const checked = checkInput(importBody, { ...toFields(form), file: file instanceof File ? file.name : undefined }, IMPORT_FAULTS);
  if ('details' in checked) throw new TradeciteError('bad-request', importFault('form-wrong', toPlaces(checked.details.length)), checked.details);
  const options = await readOptions(checked.data);
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  if (bytes.length > IMPORT_FILE_BYTES) refuseSize();
  if (bytes.length === 0) throw new TradeciteError('bad-request', importFault('file-empty'), [{ field: 'file', ...importFault('file-is-empty') }]);
  return { options, name: checked.data.file, bytes };
}
