import { z } from 'zod';
import { dataQuery } from '../core/query';

const text = z.string();

/** The parameters of the explorer (lib/core/explore-query reads them) as the documentation lists them: files need at least one series. */
export const exploreParameters = z.object({
  series: text,
  kind: text.optional(),
  rows: z.enum(['period', 'series']).optional(),
  transform: text.optional(),
  base: text.optional(),
  to: text.optional(),
  formula: text.optional(),
  time: dataQuery.shape.time,
  scale: z.enum(['linear', 'log']).optional(),
  axes: z.enum(['1', '2']).optional(),
  layout: z.enum(['overlaid', 'multiples']).optional(),
  events: text.optional(),
  official: dataQuery.shape.excel,
  claims: text.optional(),
  pin: text.optional(),
  notes: text.optional(),
  asOf: dataQuery.shape.asOf,
  lang: dataQuery.shape.lang,
});
