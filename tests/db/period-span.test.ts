import { expect, test } from 'vitest';
import { findPeriodSpan } from '../../lib/db/find-period-span';

test('the first and last day of a series, without reading its figures; nothing where it has none, or had none then', async () => {
  const series = ['VNM.BEL.T.TRADE._T.A'];
  expect(await findPeriodSpan({ series })).toEqual({ periodStart: '1999-01-01', periodEnd: '2014-12-31' });
  expect(await findPeriodSpan({ series: ['A.B.C.D.E.F'] })).toBe(null);
  expect(await findPeriodSpan({ series, asOf: '2001-01-01' })).toBe(null);
});
