import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseImportOptions, type ImportOptions } from '../../lib/ingest/official/import-options';
import { collectOutcomes, type Outcome, type ReadAnswer } from '../../lib/ingest/official/import-row';
import { readAnswer } from '../../lib/ingest/official/read-answer';

export function answerPath(name: string): string {
  return join(import.meta.dirname, 'answers', name);
}

export function toOptions(words: string): ImportOptions {
  const options = parseImportOptions(words.split(' '));
  if (!options) throw new Error('no options');
  return options;
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length || at === 0; at += size) yield bytes.subarray(at, at + size);
}

/** Reads bytes as an answer of a source, in small pieces as a network has them. */
export async function readBytes(bytes: Uint8Array, words: string, size = 700): Promise<ReadAnswer> {
  const outcomes: Outcome[] = [];
  for await (const batch of readAnswer(inPieces(bytes, size), toOptions(words))) outcomes.push(...batch);
  return collectOutcomes(outcomes);
}

export function readFile(name: string, words: string): Promise<ReadAnswer> {
  return readBytes(readFileSync(answerPath(name)), words);
}

/** The dimensions and the number of each row, in short. */
export function toShort({ candidates }: ReadAnswer): string[] {
  return candidates.map((r) => `${r.reporter}.${r.partner}.${r.flow}.${r.measure}.${r.sector}.${r.freq}@${r.timePeriod} ${r.value} ${r.unit}e${r.unitMult} ${r.obsStatus}`);
}
