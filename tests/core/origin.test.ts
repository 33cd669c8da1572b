import { describe, expect, test } from 'vitest';
import { toOrigin } from '../../lib/core/origin';

const PROXY = { 'x-forwarded-host': 'tradecite.example', 'x-forwarded-proto': 'https', host: '10.0.0.7:3000' };

describe('toOrigin', () => {
  test.each([
    [PROXY, true, 'https://tradecite.example'],
    [PROXY, false, 'http://10.0.0.7:3000'],
    [{ ...PROXY, 'x-forwarded-host': 'tradecite.example, inner.example', 'x-forwarded-proto': 'https, http' }, true, 'https://tradecite.example'],
    [{ ...PROXY, 'x-forwarded-host': 'a"><script>' }, true, 'https://10.0.0.7:3000'],
    [{ host: '[2001:db8::1]:8080' }, false, 'http://[2001:db8::1]:8080'],
    [{ host: 'evil.example/path' }, false, 'http://localhost'],
    [{ host: 'user@evil.example' }, false, 'http://localhost'],
    [{}, true, 'http://localhost'],
  ])('%j, proxy trusted: %s: %s', (headers, trusted, origin) => {
    expect(toOrigin(new Headers(headers as Record<string, string>), trusted)).toBe(origin);
  });
});
