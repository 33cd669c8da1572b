/**
 * One question for all who ask at the same time. Everybody gets an answer that was asked for after they came, never one that
 * was under way already; so however many ask, one question runs and at most one waits.
 */
export function toSharedQuestion<T>(ask: () => Promise<T>): () => Promise<T> {
  let waiting: Promise<T> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  // After the sockets that are ready have been read: their requests come along.
  const afterReading = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const begin = async (before: Promise<unknown>): Promise<T> => {
    await before;
    await afterReading();
    waiting = undefined;
    return ask();
  };
  return () => {
    if (waiting) return waiting;
    waiting = begin(running);
    running = waiting.catch(() => undefined);
    return waiting;
  };
}
