interface Saved {
  readonly slug: string;
  readonly revision: number;
}

/** What is answered to who reads or saves by /api/v1. */
interface Reply {
  readonly status: number;
  readonly type: string | null;
  readonly body: Saved & { code?: string; fault?: string; detail?: string; errors?: { field: string; reason: string }[]; revisions?: { revision: number; recordedAt: string; author: string; withdrawn: string | null }[]; spec?: { title: { en: string }; explore?: string } };
}

/** Saves and reads at the product of a file of tests. */
export function toSavingClient(find: () => string) {
  return {
    async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}, origin = find()): Promise<Reply> {
      const init = body === undefined ? { method, headers } : { method, headers: { 'Content-Type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) };
      const response = await fetch(origin + path, init);
      return { status: response.status, type: response.headers.get('content-type'), body: JSON.parse(await response.text()) as Reply['body'] };
    },
    async read(path: string): Promise<{ status: number; text: string }> {
      const response = await fetch(find() + path);
      return { status: response.status, text: await response.text() };
    },
  };
}
