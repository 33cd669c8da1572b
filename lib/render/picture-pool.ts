import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { ChartView } from '../charts/chart-view';
import type { PictureJob } from './picture-worker';
import { type PictureOptions, renderPng } from './png';
import { createThreadPool, type ThreadPool } from './thread-pool';

/** Like the fonts, outside of what Next bundles: read as it stands, by the loader that scripts/start.mjs uses. */
const WORKER = path.join(process.cwd(), 'lib/render/picture-thread.mjs');
/** Each takes some 80 MB. */
const MOST_THREADS = 8;
/** Some seconds of work for two threads; each holds a whole view. */
const MOST_WAITING = 64;
/**
 * Small on purpose: V8 begins to mark all of a thread's memory as soon as less is free of the old generation than the young one may
 * take. With 64 MB that was every third picture, and the helpers that mark took as much processor as the drawing.
 */
const YOUNG_MB = 4;
const [IDLE_MS, PAUSE_MS] = [300_000, 60_000];

/** Kept on globalThis: routes may each have a copy of this module, and a hot reload makes it anew. */
const kept = globalThis as typeof globalThis & { tradecitePictures?: ThreadPool<PictureJob, Uint8Array> };

function openPool(): ThreadPool<PictureJob, Uint8Array> {
  return createThreadPool<PictureJob, Uint8Array>({
    file: WORKER,
    worker: { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } },
    instead: ({ view, options }) => renderPng(view, options),
    most: Math.min(availableParallelism(), MOST_THREADS),
    mostWaiting: MOST_WAITING,
    idle: IDLE_MS,
    pause: PAUSE_MS,
  });
}

/**
 * `renderPng` in a thread beside this one, so that the server goes on answering, and pictures are drawn by every core.
 * @param signal of the request: a picture that nobody waits for any more is not begun
 * @throws TradeciteError as renderPng does; unavailable where too many pictures wait, or nobody for this one
 */
export function drawPng(view: ChartView, options: PictureOptions, signal?: AbortSignal): Promise<Uint8Array> {
  kept.tradecitePictures ??= openPool();
  return kept.tradecitePictures.run({ view, options }, signal);
}

/** Ends its threads; the next picture begins others. */
export async function closePictures(): Promise<void> {
  const pool = kept.tradecitePictures;
  delete kept.tradecitePictures;
  await pool?.close();
}
