import { describe, expect, it } from 'vitest';
import { TradeciteError } from '../../lib/core/errors';
import { EXPLORE_PARAMS } from '../../lib/core/explore-query';
import { exploreTableQuery, parseExploreRequest } from '../../lib/core/explore-request';
import { dataQuery, emptyQuery, pageQuery, parseQuery } from '../../lib/core/query';
import { exploreEmbedQuery } from '../../lib/charts/embed-query';
import { explorePictureQuery } from '../../lib/charts/picture-query';
import { OPERATIONS } from '../../lib/formats/api-operations';
import { toParameters } from '../../lib/formats/openapi';
import { EDITION } from '../formats/package-datasets';

function refuse(ask: () => unknown): TradeciteError {
  try {
    ask();
  } catch (error) {
    if (error instanceof TradeciteError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

function toKnown(error: TradeciteError): string[] {
  return error.details[0]?.reason.replace(/^.*known: /u, '').split(', ') ?? [];
}

describe('a parameter that there is not', () => {
  const params = new URLSearchParams({ series: 'VNM.BEL.T.TRADE._T.A', foo: 'bar' });

  it.each([['table', exploreTableQuery], ['picture', explorePictureQuery], ['frame', exploreEmbedQuery]])('of a %s of the explorer: all that there are are named, each of them once', (_name, schema) => {
    const known = toKnown(refuse(() => parseExploreRequest(params, schema)));
    for (const name of [...EXPLORE_PARAMS, ...Object.keys(schema.shape)]) expect(known).toContain(name);
    expect(new Set(known).size).toBe(known.length);
  });

  it('of an address that takes none: that is said', () => {
    const { details, message, messageVi } = refuse(() => parseQuery(new URLSearchParams('lang=vi'), emptyQuery));
    expect(details).toMatchObject([{ field: 'lang', reason: 'unknown parameter; this address takes none', reasonVi: 'không có tham số này; địa chỉ này không nhận tham số nào' }]);
    expect([message, messageVi]).toEqual(['1 parameter is wrong in the request', 'Yêu cầu có 1 tham số sai']);
  });

  it('and another wrong one: both are counted', () => {
    expect(refuse(() => parseQuery(new URLSearchParams('x=1&lang=fr'), dataQuery)).message).toBe('2 parameters are wrong in the request');
  });
});

it('the description of the API offers only transforms that the address computes', () => {
  const isAll = /pc1/u;
  for (const operation of OPERATIONS) {
    const found = toParameters(operation, EDITION, 'en').find(({ name }) => name === 'transform');
    const takes = (code: string): boolean => operation.query.safeParse({ series: 'a', transform: code, url: 'x' }).success;
    if (found && !takes('pc1')) expect(found.about, operation.path).not.toMatch(isAll);
    if (found && takes('pc1')) expect(found.about, operation.path).toMatch(isAll);
  }
  expect(toParameters({ ...OPERATIONS[0], parts: {}, query: pageQuery } as (typeof OPERATIONS)[number], EDITION, 'vi').find(({ name }) => name === 'transform')?.about).toMatch(/^Chỉ lin/u);
});
