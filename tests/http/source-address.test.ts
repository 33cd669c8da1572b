import { expect, test } from 'vitest';
import { GET } from '../../app/api/v1/sources/[id]/route';

async function ask(id: string): Promise<{ status: number; text: string }> {
  const request = new Request('http://test/api/v1/sources/x', { headers: { host: 'test', 'accept-language': 'en' } });
  const response = await GET(request, { params: Promise.resolve({ id }) });
  return { status: response.status, text: await response.text() };
}

test.each(['%00', 'a%00b', '%ff', 'a\u0000b'])('a source whose id is %j cannot be read', async (id) => {
  const { status, text } = await ask(id);
  expect(status).toBe(404);
  expect(text).not.toContain('There is no source');
});
