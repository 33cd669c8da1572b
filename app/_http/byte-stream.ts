const CHUNK_CHARACTERS = 32_768;

/** Few large chunks instead of many small ones. */
async function* toChunks(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const part of parts) {
    text += part;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text) yield encoder.encode(text);
}

/**
 * Text as a body that is made while it is read. A failure on the way breaks the connection, so that no client takes half a
 * file for a whole one; a client that goes away ends the work.
 */
export function toByteStream(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const chunks = toChunks(parts);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The same pages with the first one already read: what fails at once fails before the answer has begun. */
export async function toStarted<T>(pages: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* rest(): AsyncGenerator<T> {
    try {
      for (let step = first; !step.done; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return rest();
}
