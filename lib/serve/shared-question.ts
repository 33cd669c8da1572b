/** Told the answer, or why there is none. Must not throw. */
export type Told<T> = (error: unknown, answer: T | undefined) => void;

/**
 * One question for all who ask at the same time. Everybody gets an answer that was asked for after they came, never one that
 * was under way already; so however many ask, one question runs and the others wait for the next.
 *
 * With callbacks: a promise for each request costs as much as the rest of an answer from memory.
 */
export function toSharedQuestion<T>(ask: () => Promise<T>): (told: Told<T>) => void {
  let waiting: Told<T>[] = [];
  let isRunning = false;
  const run = (): void => {
    const asking = waiting;
    waiting = [];
    const tell = (error: unknown, answer?: T): void => {
      try {
        for (const told of asking) told(error, answer);
      } finally {
        isRunning = waiting.length > 0;
        if (isRunning) setImmediate(run);
      }
    };
    ask().then((answer) => tell(null, answer), tell);
  };
  return (told) => {
    waiting.push(told);
    // After the sockets that are ready have been read: their requests come along.
    if (isRunning) return;
    isRunning = true;
    setImmediate(run);
  };
}
