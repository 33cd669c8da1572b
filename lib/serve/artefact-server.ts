import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Artefact, findVariant, type InnerAnswer, toArtefact, type Variant } from './artefact';
import { createByteCache } from '../core/byte-cache';
import { type Encoding, negotiateEncoding } from './encoding';
import { createInnerServer } from './inner-server';
import { reply } from './reply';
import { createPlanner, type RequestPlan } from './request-plan';
import { type Told, toSharedQuestion } from './shared-question';

/** The state of the data as somebody has just seen it. */
export interface SeenRevision {
  /** Two states never have the same name. */
  readonly name: string;
  /** Whether no other can have come since, for certain. */
  isHeld(): boolean;
}

export interface ArtefactServerOptions {
  /** Answers everything: Next. */
  readonly handle: RequestListener;
  /** The state of the data as it is now. Throws where nobody knows. */
  readonly findRevision: () => Promise<SeenRevision>;
  /** How much memory answers may take. */
  readonly cacheBytes: number;
  /** Whether X-Forwarded-Host and -Proto are a trusted proxy's; what anybody says there makes no other answer. */
  readonly trustsProxy: boolean;
}

/** What a request finds out about its address in one state of the data; null: ask Next. */
type Finding = Artefact | null;

/** Of the whole cache, at most, for one answer. */
const LARGEST_SHARE = 1 / 8;
/** What Node and the Map take besides the bytes. */
const OVERHEAD = 2048;
const MAX_ENCODINGS = 256;
const VARY = /^(?:accept|accept-encoding|accept-language|rsc|next-.*)$/u;

/** Whole, good, for everybody, and dependent on nothing that the key does not hold. */
function isKeepable({ status, headers }: InnerAnswer): boolean {
  const control = headers['cache-control'] ?? '';
  const vary = (headers.vary ?? '').toLowerCase().split(',').map((name) => name.trim()).filter(Boolean);
  return (
    status === 200 &&
    /\bpublic\b/u.test(control) &&
    !/\b(?:private|no-store)\b/u.test(control) &&
    headers['set-cookie'] === undefined &&
    headers['content-encoding'] === undefined &&
    vary.every((name) => VARY.test(name))
  );
}

/** A tag of the current state of the data: Next can confirm it without making the answer. */
function mayBeCurrent({ headers }: IncomingMessage, revision: string): boolean {
  return headers['if-none-match']?.includes(`"r${revision.split('@')[0]}-`) ?? false;
}

function createEncodingReader(): (header: string | undefined) => Encoding {
  const known = new Map<string, Encoding>();
  return (header = '') => {
    const found = known.get(header);
    if (found) return found;
    const encoding = negotiateEncoding(header);
    if (known.size >= MAX_ENCODINGS) known.clear();
    if (header.length < MAX_ENCODINGS) known.set(header, encoding);
    return encoding;
  };
}

/** An answer in the making, and those who wait for it. */
interface Making {
  /** One more; when the last of them has gone, the making is stopped. */
  join(response: ServerResponse): Promise<Finding>;
}

function toMaking(make: (signal: AbortSignal) => Promise<Finding>, onEnd: () => void): Making {
  const stop = new AbortController();
  let waiting = 0;
  const found = make(stop.signal).finally(onEnd);
  const leave = (): void => {
    waiting -= 1;
    if (waiting > 0) return;
    // Who comes now begins anew.
    onEnd();
    stop.abort();
  };
  return {
    join: (response) => {
      waiting += 1;
      response.once('close', leave);
      return found;
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly plan: RequestPlan;
}

interface Shelf {
  /** One making at a time for each address and state; who comes meanwhile waits for it. */
  find(exchange: Exchange, revision: string): Finding | Promise<Finding>;
  grow(plan: RequestPlan, artefact: Artefact, bytes: number): void;
}

/** The answers of one state of the data; another state empties it. */
function createShelf({ handle, cacheBytes }: ArtefactServerOptions, findRevision: () => Promise<string>): Shelf {
  const cache = createByteCache<Artefact>(cacheBytes);
  const inner = createInnerServer(handle);
  const making = new Map<string, Making>();
  /** Addresses whose answers are not for keeping. */
  let refused = new Set<string>();
  let state: string | undefined;

  const turnTo = (revision: string): void => {
    if (revision === state) return;
    state = revision;
    cache.clear();
    refused = new Set();
  };
  const keep = async (key: string, revision: string, artefact: Artefact): Promise<void> => {
    // Data written meanwhile may be in it, wholly or in part: then it belongs to neither state.
    if ((await findRevision()) !== revision || state !== revision) return;
    cache.set(key, artefact, artefact.plain.body.length + key.length + OVERHEAD);
  };
  const make = async (plan: RequestPlan, revision: string, signal: AbortSignal): Promise<Finding> => {
    const answer = await inner.ask(plan, cacheBytes * LARGEST_SHARE, signal);
    if (answer === null || !isKeepable(answer)) {
      if ((answer === null || answer.status === 200) && state === revision && refused.size < OVERHEAD) refused.add(plan.key);
      return null;
    }
    const artefact = toArtefact(answer);
    await keep(plan.key, revision, artefact);
    return artefact;
  };
  return {
    find: ({ plan, request, response }, revision) => {
      turnTo(revision);
      const kept = cache.get(plan.key);
      if (kept) return kept;
      if (refused.has(plan.key)) return null;
      const name = `${revision}\n${plan.key}`;
      const begun = making.get(name);
      if (begun) return begun.join(response);
      if (mayBeCurrent(request, revision)) return null;
      const made = toMaking(
        (signal) => make(plan, revision, signal),
        () => void (making.get(name) === made && making.delete(name)),
      );
      making.set(name, made);
      return made.join(response);
    },
    grow: (plan, artefact, bytes) => cache.grow(plan.key, artefact, bytes),
  };
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return value instanceof Promise;
}

/**
 * Answers requests for files from memory and hands all others on. Before each answer the state of the data is asked for, unless
 * it is held, so that what has been committed is in it; where that fails, or anything else goes wrong, the request is handed on untouched.
 * What is in memory is answered without a promise.
 */
export function createArtefactServer(options: ArtefactServerOptions): RequestListener {
  const { handle } = options;
  let seen: SeenRevision | undefined;
  const question = toSharedQuestion(async () => (seen = await options.findRevision()));
  /** At once where the state is held, else after asking. */
  const askRevision = (told: Told<SeenRevision>): void => (seen?.isHeld() ? told(null, seen) : question(told));
  const findRevision = (): Promise<string> =>
    new Promise((resolve, reject) => askRevision((error, revision) => (revision === undefined ? reject(error) : resolve(revision.name))));
  const shelf = createShelf(options, findRevision);
  const toPlan = createPlanner(options.trustsProxy);
  const toEncoding = createEncodingReader();

  const handOn = ({ request, response }: Exchange): void => {
    if (response.destroyed) return;
    if (response.headersSent) response.destroy();
    else handle(request, response);
  };
  const send = ({ request, response }: Exchange, artefact: Artefact, variant: Variant): void => {
    try {
      if (!response.destroyed) reply(request, response, artefact, variant);
    } catch {
      response.destroy();
    }
  };
  const answer = (exchange: Exchange, artefact: Artefact | null): void => {
    if (artefact === null) return handOn(exchange);
    const { request, plan } = exchange;
    // A part of compressed bytes is of no use to most clients.
    const encoding = request.headers.range === undefined ? toEncoding(request.headers['accept-encoding'] as string | undefined) : 'identity';
    const variant = findVariant(artefact, encoding, (bytes) => shelf.grow(plan, artefact, bytes));
    if (!isPromise(variant)) return send(exchange, artefact, variant);
    variant.then((made) => send(exchange, artefact, made)).catch(() => handOn(exchange));
    return undefined;
  };
  return (request, response) => {
    const plan = toPlan(request);
    if (plan === null) return handle(request, response);
    const exchange = { request, response, plan };
    return askRevision((_, revision) => {
      if (response.destroyed) return undefined;
      if (revision === undefined) return handOn(exchange);
      const found = shelf.find(exchange, revision.name);
      if (!isPromise(found)) return answer(exchange, found);
      found.then((made) => answer(exchange, made)).catch(() => handOn(exchange));
      return undefined;
    });
  };
}
