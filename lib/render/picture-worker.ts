import { parentPort } from 'node:worker_threads';
import type { ChartView } from '../charts/chart-view';
import { type PictureOptions, renderPng } from './png';

export interface PictureJob {
  readonly view: ChartView;
  readonly options: PictureOptions;
}

// A thread of picture-pool.ts. Errors lose their class between threads: who asked draws again and gets the error itself.
parentPort?.on('message', ({ view, options }: PictureJob) => {
  renderPng(view, options).then(
    (png) => parentPort?.postMessage(png, []),
    () => parentPort?.postMessage(null, []),
  );
});
parentPort?.postMessage('ready', []);
