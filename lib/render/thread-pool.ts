import { Worker, type WorkerOptions } from 'node:worker_threads';
import { TradeciteError } from '../core/errors';
import { addressFault } from '../core/faults/address-faults';

export interface ThreadPoolOptions<Job, Answer> {
  /** What a thread runs: it says `ready` once it can work, and then answers each job with one message; `null`: it could not. */
  readonly file: string;
  readonly worker: WorkerOptions;
  /** The same job in the caller's own thread, which has other work too: few at a time. */
  readonly instead: (job: Job) => Promise<Answer>;
  /** Threads at a time. */
  readonly most: number;
  /** Jobs that may wait for a thread; who comes then is sent away. */
  readonly mostWaiting: number;
  /** How long a thread without work is kept, ms. */
  readonly idle: number;
  /** How long none is begun after one has died, ms. */
  readonly pause: number;
}

export interface ThreadPool<Job, Answer> {
  /** @param signal takes a job that still waits out of the queue; one that is begun is ended */
  run(job: Job, signal?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

interface Task<Job, Answer> {
  readonly job: Job;
  readonly settle: (answer: Answer | Promise<Answer>) => void;
  readonly refuse: (error: TradeciteError) => void;
}

interface Thread<Job, Answer> {
  readonly worker: Worker;
  task: Task<Job, Answer> | null;
  isReady: boolean;
  end: NodeJS.Timeout | undefined;
}

/** Jobs in the caller's own thread at a time. */
const MOST_HERE = 2;

function toGone(): TradeciteError {
  return new TradeciteError('unavailable', 'Who asked for it has gone');
}

/** The threads of one pool and the jobs that wait for one. */
class Threads<Job, Answer> {
  private readonly all = new Set<Thread<Job, Answer>>();
  private readonly waiting: Task<Job, Answer>[] = [];
  private here = 0;
  private pausedUntil = 0;

  constructor(private readonly options: ThreadPoolOptions<Job, Answer>) {}

  /** Whoever asks before a thread can work need not wait for it. */
  take(task: Task<Job, Answer>): void {
    const free = [...this.all].find(({ isReady, task: own }) => isReady && own === null);
    if (free) return this.give(free, task);
    if (this.all.size < this.options.most && performance.now() >= this.pausedUntil) this.begin();
    if (this.waiting.length >= this.options.mostWaiting) return task.refuse(new TradeciteError('unavailable', addressFault('drawing-busy')));
    this.waiting.push(task);
    return this.doWaiting();
  }

  /** Nobody wants it any more. */
  drop(task: Task<Job, Answer>): void {
    const place = this.waiting.indexOf(task);
    if (place < 0) return;
    this.waiting.splice(place, 1);
    task.refuse(toGone());
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map(({ worker }) => worker.terminate()));
  }

  private give(thread: Thread<Job, Answer>, task: Task<Job, Answer>): void {
    clearTimeout(thread.end);
    thread.worker.postMessage(task.job, []);
    thread.worker.ref();
    thread.task = task;
  }

  private doInstead({ job, settle }: Task<Job, Answer>): void {
    const made = this.options.instead(job);
    const end = (): void => {
      this.here -= 1;
      this.doWaiting();
    };
    this.here += 1;
    settle(made);
    made.then(end, end);
  }

  /** Where no thread can work, jobs are done here, and the others wait for that. */
  private doWaiting(): void {
    if ([...this.all].some(({ isReady }) => isReady)) return;
    while (this.here < MOST_HERE) {
      const next = this.waiting.shift();
      if (!next) return;
      this.doInstead(next);
    }
  }

  private begin(): void {
    const thread: Thread<Job, Answer> = { worker: new Worker(/* turbopackIgnore: true */ this.options.file, this.options.worker), task: null, isReady: false, end: undefined };
    thread.worker.on('message', (message: 'ready' | Answer | null) => this.hear(thread, message));
    thread.worker.on('error', () => this.bury(thread));
    thread.worker.on('exit', () => this.bury(thread));
    // A thread that waits for work keeps no process from ending.
    thread.worker.unref();
    this.all.add(thread);
  }

  private hear(thread: Thread<Job, Answer>, message: 'ready' | Answer | null): void {
    const { task } = thread;
    thread.task = null;
    thread.isReady = true;
    if (task && message === null) this.doInstead(task);
    else if (task && message !== 'ready') task.settle(message as Answer);
    const next = this.waiting.shift();
    if (next) return this.give(thread, next);
    thread.worker.unref();
    thread.end = setTimeout(() => this.dismiss(thread), this.options.idle).unref();
    return undefined;
  }

  private dismiss(thread: Thread<Job, Answer>): void {
    if (thread.task || !this.all.delete(thread)) return;
    void thread.worker.terminate();
  }

  /** What it was at, and what no other thread is left for, is done here. */
  private bury(thread: Thread<Job, Answer>): void {
    if (!this.all.delete(thread)) return;
    clearTimeout(thread.end);
    this.pausedUntil = performance.now() + this.options.pause;
    if (thread.task) this.doInstead(thread.task);
    this.doWaiting();
  }
}

/**
 * Does jobs in threads that are begun when they are first wanted. A thread may die at any time: what it was at is then done in
 * the caller's thread, so a job fails only where it fails there too, and with the very error;
 * or (unavailable) at once where too many wait already, or where nobody waits for it any more.
 */
export function createThreadPool<Job, Answer>(options: ThreadPoolOptions<Job, Answer>): ThreadPool<Job, Answer> {
  const threads = new Threads(options);
  return {
    run: (job, signal) =>
      new Promise((settle, refuse) => {
        if (signal?.aborted) return refuse(toGone());
        const task = { job, settle, refuse };
        signal?.addEventListener('abort', () => threads.drop(task), { once: true });
        return threads.take(task);
      }),
    close: () => threads.close(),
  };
}
