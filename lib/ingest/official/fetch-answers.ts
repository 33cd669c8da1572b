import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import type { Area } from '../../core/catalogue';
import { TradeciteError } from '../../core/errors';
import { type Answer, findAnswer, keepAnswer } from './answer-cache';
import { httpGet } from './http-get';
import type { ImportOptions } from './import-options';
import { ORIGINS } from './origin';
import { type AnswerRequest, toRequests } from './requests';

export interface FetchContext {
  /** Folder of all kept answers. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly note: (message: string) => void;
  /** Milliseconds before the second try; tests make it short. */
  readonly firstPause?: number;
}

async function fetchOne(request: AnswerRequest, folder: string, context: FetchContext): Promise<Answer> {
  const { signal, note, firstPause } = context;
  const optional = { ...(signal ? { signal } : {}), ...(firstPause === undefined ? {} : { firstPause }) };
  const { bytes, contentType } = await httpGet(request.url, { headers: request.headers, onProgress: note, ...optional });
  return keepAnswer(folder, request.url, bytes, contentType, new Date());
}

/** The free preview cuts its answers without a word. */
function checkLimit({ rowLimit, url }: AnswerRequest, { bytes }: Answer): void {
  if (rowLimit === null) return;
  const count = Number(/"count"\s*:\s*(\d+)/u.exec(new TextDecoder().decode(bytes))?.[1] ?? 0);
  if (count < rowLimit) return;
  throw new TradeciteError('bad-data', `The free preview gives at most ${rowLimit} rows, and this answer has ${count}: it is cut. Ask for fewer years or partners, or set COMTRADE_API_KEY. Address: ${url}`);
}

/**
 * The raw answers to an import, in order: kept ones from before, unless --refresh, and the others from the service, one at a time at
 * its pace. What was fetched stays when the rest fails or is stopped.
 * @throws TradeciteError unavailable or bad-request
 */
export async function fetchAnswers(options: ImportOptions, areas: readonly Area[], context: FetchContext): Promise<Answer[]> {
  const requests = toRequests(options, areas);
  const folder = join(context.folder, options.origin);
  const answers: Answer[] = [];
  let asked = false;
  for (const [index, request] of requests.entries()) {
    context.signal?.throwIfAborted();
    const kept = options.refresh ? null : await findAnswer(folder, request.url);
    if (!kept && asked && !options.baseUrl) await sleep(ORIGINS[options.origin].pace, undefined, context.signal ? { signal: context.signal } : {});
    const answer = kept ?? (await fetchOne(request, folder, context));
    asked ||= kept === null;
    checkLimit(request, answer);
    answers.push(answer);
    context.note(`answer ${index + 1} of ${requests.length}: ${answer.bytes.length} bytes ${kept ? `kept from ${answer.meta.fetchedAt}` : 'fetched'}`);
  }
  return answers;
}
