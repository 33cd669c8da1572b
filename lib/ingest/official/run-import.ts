import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Following } from '../../core/import-body';
import type { Area, Source } from '../../core/catalogue';
import type { Bilingual } from '../../core/locale';
import { type ErrorDetail, TradeciteError } from '../../core/errors';
import type { Fault } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import { findAreas } from '../../db/find-areas';
import { findMeasures } from '../../db/find-measures';
import { findSources } from '../../db/find-sources';
import { type ImportReport, isShippedSource, type RepeatedRow, saveImport } from '../../db/save-import';
import type { Answer } from './answer-cache';
import type { Batches } from './batch';
import { CopyLines, type Skipped } from './copy-lines';
import { type FetchContext, fetchAnswers } from './fetch-answers';
import type { ImportOptions } from './import-options';
import type { Outcome } from './import-row';
import { toImportSource } from './import-source';
import { checkNamed } from './named-fields';
import { readAnswer } from './read-answer';
import { RowCheck } from './row-check';
import { openTable } from './table-answer';

export interface ImportContext extends FetchContext {
  readonly now: Date;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** What errors call it. */
  readonly stdinName?: string;
  readonly onSaved?: () => void;
  /** How far what follows from them is computed. */
  readonly onFollowing?: (following: Following) => void;
}

/** What an import did, or would do. */
export interface ImportResult {
  readonly source: Source;
  readonly report: ImportReport;
  readonly rows: number;
  /** Reason -> rows left out. */
  readonly skipped: ReadonlyMap<string, Skipped>;
  /** What is taken as it stands, and may not be meant. */
  readonly remarks: readonly Fault[];
  readonly preview: CopyLines['preview'];
}

/** Bytes with a checksum that is known when they have passed. */
async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

/** What figures are read from, and what is known of it: the checksum only after reading. */
interface Input {
  readonly name: string;
  readonly url: string | null;
  readonly accessedOn: string;
  readonly checksum: () => string;
  readonly parts: readonly AsyncIterable<Uint8Array>[];
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new TradeciteError('bad-request', `The file ${path} cannot be read: ${(error as Error).message}`, [], { cause: error });
  }
}

function toFileInput(path: string, { stdin, stdinName = 'standard input', now }: ImportContext): Input {
  const hash = createHash('sha256');
  const bytes = path === '-' ? (stdin ?? process.stdin) : openFile(path);
  let checksum = '';
  const read = (): string => (checksum ||= hash.digest('hex'));
  return { name: path === '-' ? stdinName : path, url: null, accessedOn: now.toISOString().slice(0, 10), checksum: read, parts: [hashed(bytes as AsyncIterable<Uint8Array>, hash)] };
}

/** One answer has its own checksum; of several, the checksum of theirs, in order. */
function toAnswerInput(answers: readonly Answer[]): Input {
  const sums = answers.map(({ meta }) => meta.sha256);
  const checksum = sums.length === 1 ? (sums[0] ?? '') : createHash('sha256').update(sums.join('\n')).digest('hex');
  const dates = answers.map(({ meta }) => meta.fetchedAt.slice(0, 10)).toSorted();
  const url = answers[0]?.meta.url ?? null;
  return { name: url ? new URL(url).host : 'answer', url, accessedOn: dates.at(-1) ?? '', checksum: () => checksum, parts: answers.map(({ bytes }) => once(bytes)) };
}

interface Opened {
  readonly outcomes: Batches<Outcome>;
  readonly remember: (now: Date) => Promise<void>;
}

async function* readParts({ parts }: Input, options: ImportOptions): AsyncGenerator<readonly Outcome[]> {
  for (const part of parts) yield* readAnswer(part, options);
}

async function open(input: Input, options: ImportOptions): Promise<Opened> {
  const [first] = input.parts;
  if (options.origin === 'table' && first) return openTable(first, options);
  return { outcomes: readParts(input, options), remember: () => Promise.resolve() };
}

/** `1,8 (line 2), 1,9 (line 7)`, places as the reader's language has them. */
function toFigures(places: RepeatedRow['places'], printed: RepeatedRow['printed']): Bilingual {
  const write = (line: string): string => places.slice(0, 4).map((place, i) => `${printed[i] ?? '–'} (${place.replace(/^line /u, `${line} `)})`).join(', ');
  return { vi: write('dòng'), en: write('line') };
}

function refuseConflicts(file: string, rows: readonly RepeatedRow[]): never {
  const details = rows.map(({ seriesKey, timePeriod, places, printed }): ErrorDetail => ({
    file,
    field: `${seriesKey} ${timePeriod}`,
    ...importFault('row-contradicts', { count: places.length, figures: toFigures(places, printed) }),
  }));
  throw new TradeciteError('bad-data', importFault('rows-contradict'), details);
}

async function refuseShipped(id: string): Promise<void> {
  if (!(await isShippedSource(id))) return;
  throw new TradeciteError('conflict', importFault('source-shipped', { id }));
}

async function readInput(options: ImportOptions, areas: readonly Area[], context: ImportContext): Promise<Input> {
  if (options.file) return toFileInput(options.file, context);
  return toAnswerInput(await fetchAnswers(options, areas, context));
}

/**
 * Brings official figures in: fetches or reads, checks, and saves all or nothing (or nothing at all, for a dry run).
 * @throws TradeciteError that says what, where and what to do; the database is as it was then, and when the signal stops it
 */
export async function runImport(options: ImportOptions, context: ImportContext): Promise<ImportResult> {
  const [areas, measures, sources] = [await findAreas(), await findMeasures(), await findSources()];
  checkNamed(options, areas, measures);
  const findBefore = (id: string): Source | null => sources.find((source) => source.id === id) ?? null;
  const provisional = toImportSource(options, areas, { url: null, accessedOn: '', checksum: '' }, findBefore);
  await refuseShipped(provisional.id);
  const input = await readInput(options, areas, context);
  const { outcomes, remember } = await open(input, options);
  const check = new RowCheck(areas, measures);
  const lines = new CopyLines(outcomes, check, input.name, context);
  const report = await saveImport({
    sourceId: provisional.id,
    source: () => toImportSource(options, areas, { url: input.url, accessedOn: input.accessedOn, checksum: input.checksum() }, findBefore),
    lines: lines.chunks(),
    references: () => check.references,
    rows: () => lines.rows,
    ...(context.onSaved ? { onSaved: context.onSaved } : {}),
    ...(context.onFollowing ? { onFollowing: context.onFollowing } : {}),
    onConflict: (rows) => refuseConflicts(input.name, rows),
    dryRun: options.dryRun, now: context.now, onProgress: context.note, ...(context.signal ? { signal: context.signal } : {}),
  });
  if (!options.dryRun) await remember(context.now);
  return { source: provisional, report, rows: lines.rows, skipped: lines.skipped, remarks: lines.remarks.faults, preview: lines.preview };
}
