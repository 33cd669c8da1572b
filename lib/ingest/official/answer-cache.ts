import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is kept beside the bytes of an answer. */
interface AnswerMeta {
  readonly url: string;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
}

/** A raw answer, frozen. */
export interface Answer {
  readonly bytes: Uint8Array;
  readonly meta: AnswerMeta;
}

function toChecksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Written beside and renamed: a crash leaves a whole answer or none. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

function toPath(folder: string, url: string): string {
  return join(folder, createHash('sha256').update(url).digest('hex').slice(0, 32));
}

/** The answer kept for an address; null where there is none, or its bytes are no longer those that came. */
export async function findAnswer(folder: string, url: string): Promise<Answer | null> {
  const path = toPath(folder, url);
  if (!existsSync(`${path}.json`) || !existsSync(`${path}.body`)) return null;
  const meta = JSON.parse(await readFile(`${path}.json`, 'utf8')) as AnswerMeta;
  const bytes = await readFile(`${path}.body`);
  return meta.url === url && meta.sha256 === toChecksum(bytes) ? { bytes, meta } : null;
}

/** Keeps an answer; the description is written last, so that an answer without one is none. */
export async function keepAnswer(folder: string, url: string, bytes: Uint8Array, contentType: string, now: Date): Promise<Answer> {
  const path = toPath(folder, url);
  const meta = { url, fetchedAt: now.toISOString(), sha256: toChecksum(bytes), bytes: bytes.length, contentType };
  await mkdir(folder, { recursive: true });
  await writeWhole(`${path}.body`, bytes);
  await writeWhole(`${path}.json`, `${JSON.stringify(meta, null, 2)}\n`);
  return { bytes, meta };
}
