import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PICTURE_LIMITS } from '../../lib/charts/picture-size';
import { closePictures, drawPng } from '../../lib/render/picture-pool';
import { renderPng } from '../../lib/render/png';
import { createThreadPool, type ThreadPool } from '../../lib/render/thread-pool';
import { findPackageView } from '../charts/package-views';

/** Says in which thread a job was done; -1 kills the thread, 0 is refused, others take a moment. */
const CODE = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (job) => {
  if (job < 0) process.exit(1);
  setTimeout(() => parentPort.postMessage(job === 0 ? null : 'thread ' + threadId + ' did ' + job), 20);
});
parentPort.postMessage('ready');
`;

let pool: ThreadPool<number, string> | undefined;
let begun = 0;
let answered = 0;

function countThread(thread: Worker): void {
  begun += 1;
  thread.on('message', (message) => (answered += message === 'ready' ? 0 : 1));
}

function open(code: string, most = 2, idle = 60_000, mostWaiting = 50): ThreadPool<number, string> {
  begun = 0;
  pool = createThreadPool<number, string>({
    file: code,
    worker: { eval: true },
    instead: async (job) => `here ${job}`,
    most,
    mostWaiting,
    idle,
    pause: 60_000,
  });
  return pool;
}

/** Until a thread has its code loaded, jobs are done here. */
async function waitForThread(threads: ThreadPool<number, string>): Promise<void> {
  // Often: a thread that is let go after a moment must be found before it goes.
  await expect.poll(() => threads.run(1), { interval: 5 }).toMatch(/^thread/u);
}

beforeAll(() => void process.on('worker', countThread));
afterAll(() => void process.off('worker', countThread));
afterEach(async () => {
  await pool?.close();
  await closePictures();
});

test('who comes before a thread is ready does not wait for it; later jobs are done by threads, as many as allowed', async () => {
  const threads = open(CODE);
  expect(await threads.run(7)).toBe('here 7');
  await waitForThread(threads);
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => threads.run(i + 1)));
  expect(answers.map((answer) => Number(/\d+$/u.exec(answer)?.[0]))).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  expect(answers.every((answer) => answer.startsWith('thread'))).toBe(true);
  expect(begun).toBe(2);
});

test('who comes when enough wait is sent away at once; the others are done', async () => {
  const threads = open(CODE, 1, 60_000, 3);
  await waitForThread(threads);
  const jobs = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((job) => threads.run(job)));
  expect(jobs.map(({ status }) => status)).toEqual([...Array<string>(4).fill('fulfilled'), 'rejected', 'rejected']);
  expect(jobs[5]).toMatchObject({ reason: { name: 'TradeciteError', status: 503 } });
  expect(await threads.run(7)).toMatch(/did 7$/u);
});

test('without a thread few jobs are done here at a time, and none is lost', async () => {
  let [now, most] = [0, 0];
  const instead = async (job: number): Promise<string> => {
    most = Math.max(most, (now += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    if (job === 3) throw new Error('three');
    return `here ${job}`;
  };
  pool = createThreadPool<number, string>({ file: 'throw new Error("no code")', worker: { eval: true }, instead, most: 1, mostWaiting: 50, idle: 60_000, pause: 60_000 });
  const jobs = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => pool?.run(i + 1)));
  expect(jobs.map((job) => (job.status === 'fulfilled' ? job.value : 'failed'))).toEqual(Array.from({ length: 12 }, (_, i) => (i === 2 ? 'failed' : `here ${i + 1}`)));
  expect(most).toBeLessThanOrEqual(2);
});

test('a refused job is done here, and the thread goes on', async () => {
  const threads = open(CODE, 1);
  await waitForThread(threads);
  expect(await threads.run(0)).toBe('here 0');
  expect(await threads.run(5)).toMatch(/^thread .* did 5$/u);
  expect(begun).toBe(1);
});

test('a thread that dies loses no job: its own and the waiting ones are done here, and none is begun for a while', async () => {
  const threads = open(CODE, 1);
  await waitForThread(threads);
  expect(await Promise.all([-1, 2, 3].map((job) => threads.run(job)))).toEqual(['here -1', 'here 2', 'here 3']);
  expect(await threads.run(4)).toBe('here 4');
  expect(begun).toBe(1);
});

test('threads that cannot begin keep nobody waiting', async () => {
  const threads = open('throw new Error("no code")');
  expect(await threads.run(1)).toBe('here 1');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await Promise.all([1, 2, 3].map((job) => threads.run(job)))).toEqual(['here 1', 'here 2', 'here 3']);
  expect(begun).toBe(1);
});

test('a thread without work is let go, and another begun when there is some', async () => {
  const threads = open(CODE, 1, 50);
  await waitForThread(threads);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await threads.run(3)).toBe('here 3');
  await waitForThread(threads);
  expect(begun).toBe(2);
});

test('pictures of the threads are those that are drawn here, and so are the errors', async () => {
  const view = findPackageView('guangxi-trade');
  const options = { locale: 'vi', theme: 'light' } as const;
  const drawn = Buffer.from(await renderPng(view, options));
  answered = 0;
  const isSame = async (): Promise<boolean> => Buffer.compare(Buffer.from(await drawPng(view, options)), drawn) === 0;
  expect(await isSame()).toBe(true);
  await expect.poll(async () => [await isSame(), answered > 0], { interval: 300 }).toEqual([true, true]);
  await expect(drawPng(view, { ...options, width: PICTURE_LIMITS.width[1] + 1 })).rejects.toMatchObject({ name: 'TradeciteError', code: 'bad-request' });
});
