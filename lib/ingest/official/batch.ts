/** Rows travel in lists: a step of an asynchronous generator costs more than reading a row does. */
export type Batches<T> = AsyncIterable<readonly T[]>;

const LENGTH = 1000;

/** What is in memory, or made as it is asked for, in lists. */
export async function* toBatches<T>(items: Iterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < LENGTH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
