import type { z } from 'zod';
import { checkMayWrite } from '@/lib/auth/may-write';
import { TradeciteError } from '@/lib/core/errors';
import { toCounted } from '@/lib/core/faults/fault';
import { SAVING_FAULTS, savingFault } from '@/lib/core/faults/saving-faults';
import { checkInput } from '@/lib/core/issue-detail';
import { answer } from './answer';

/** A chart with long notes in two languages takes a tenth of it. */
const MAX_BODY_BYTES = 128 * 1024;

/** @throws TradeciteError too-large as soon as more has come than a body may have. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, length] = ['', 0];
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) throw new TradeciteError('too-large', savingFault('body-large', { limit: MAX_BODY_BYTES }));
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TradeciteError('bad-request', savingFault('body-no-json', { cause: (error as Error).message }));
  }
}

/** @throws TradeciteError bad-request that names each wrong field and why. */
async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const type = request.headers.get('content-type') ?? '';
  // A form of another site cannot send this type without being asked about first.
  if (!/^application\/json\s*(?:;|$)/iu.test(type)) throw new TradeciteError('unsupported-type', savingFault('body-type'));
  const text = await readText(request).catch((error: unknown) => {
    throw error instanceof TypeError ? new TradeciteError('bad-request', savingFault('body-encoding')) : error;
  });
  const checked = checkInput(schema, parseJson(text), SAVING_FAULTS);
  if ('data' in checked) return checked.data;
  throw new TradeciteError('bad-request', savingFault('fields-wrong', toCounted(checked.details.length, 'mục', 'field is', 'fields are')), checked.details);
}

/**
 * A request that writes: who may not is refused before the body is read; the body is checked against a schema; what `work` throws
 * is answered as a problem. Nothing of the answer is kept by anybody.
 */
export function answerWrite<T>(request: Request, schema: z.ZodType<T>, work: (body: T) => Promise<Response>): Promise<Response> {
  return answer(request, async () => {
    checkMayWrite(request.headers);
    const response = await work(await readBody(request, schema));
    response.headers.set('Cache-Control', 'no-store');
    return response;
  });
}
