import type { ImportLine } from '@/lib/core/import-body';

/** Bytes that are handed on at a time: progress is told as often. */
const PIECE = 262_144;

/** The bytes of a file in pieces; says how many have been read. */
export async function* toPieces(bytes: Uint8Array, tell: (line: ImportLine) => void): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    yield bytes.subarray(from, from + PIECE);
    tell({ is: 'reading', bytes: Math.min(bytes.length, from + PIECE), of: bytes.length });
  }
}

/** What an import tells, a line of JSON each, while it goes on; the last line is what it would have answered at once. `signal` tells that nobody listens any more. */
export function toLineStream(work: (tell: (line: ImportLine) => void, signal: AbortSignal) => Promise<Response>): Response {
  const stop = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const tell = (line: ImportLine): void => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const answered = await work(tell, stop.signal);
      tell({ is: 'answered', status: answered.status, body: await answered.json() });
      if (!stop.signal.aborted) controller.close();
    },
    cancel: () => stop.abort(),
  });
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' } });
}
