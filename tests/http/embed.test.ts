import { describe, expect, test } from 'vitest';
import { ask, askJson } from './http-client';

describe('/embed/{slug}', () => {
  test('every chart: picture with words, sources, table; no script; nothing from another host', async () => {
    const { charts } = await askJson<{ charts: { slug: string; title: { vi: string } }[] }>('/api/v1/charts');
    for (const { slug, title } of charts) {
      const { status, headers, text } = await ask(`/embed/${slug}?lang=vi`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toContain('<html lang="vi">');
      expect(text).toContain(`<title>${title.vi}</title>`);
      expect(text).toMatch(/<img src="\/charts\/[\w.-]+\.png\?lang=vi&amp;theme=light[^"]*" width="1200" height="675" alt="[^"]{40,}"/u);
      expect(text).toMatch(/<figcaption>Nguồn: .+<\/figcaption>/u);
      expect(text.match(/<tr>/gu)?.length, slug).toBeGreaterThan(1);
      expect(text).not.toMatch(/<script|https?:|\son\w+=/u);
    }
  });

  test('its picture is there in both sizes', async () => {
    const { text } = await ask('/embed/guangxi-trade?lang=en&theme=dark');
    const addresses = [...text.matchAll(/(?:src|srcset)="([^"]+)"/gu)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(address).toContain('theme=dark');
      expect((await ask(address)).headers.get('content-type')).toBe('image/png');
    }
  });

  test('may stand in a frame on any site', async () => {
    const { headers } = await ask('/embed/guangxi-trade');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy') ?? '').not.toContain('frame-ancestors');
  });

  test('a timeline’s table holds its events', async () => {
    const { text } = await ask('/embed/relations-timeline?lang=en');
    expect(text.match(/<tr>/gu)).toHaveLength(24);
    expect(text).toContain('<td>Viet Nam and Belgium establish diplomatic relations</td>');
  });

  test('no chart: not found; a wrong parameter: refused', async () => {
    expect((await ask('/embed/nothing')).status).toBe(404);
    expect((await ask('/embed/guangxi-trade?theme=blue')).status).toBe(400);
  });
});
