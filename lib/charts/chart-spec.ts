import { z } from 'zod';
import { EVENT_KINDS } from '../core/catalogue';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/**
 * How a series is drawn:
 * points: dots at the middle of their period (or at their date), joined only by a thin dotted connector across gaps;
 * columns: bars as wide as their period; bars: one horizontal bar for each observation.
 */
const specSeries = z.strictObject({
  key: z.string().min(1),
  /** Name beside the line or bar; the series title where absent. */
  label: bilingual.optional(),
  mark: z.enum(['points', 'columns']).default('points'),
  role: z.enum(['main', 'context']).default('main'),
  /** Only statements of these sources; all where absent. */
  sources: z.array(z.string()).optional(),
  /** Only these periods; all inside the chart's time where absent. */
  periods: z.array(z.string()).optional(),
});

/**
 * A chart as data (data/charts/{slug}.json). It says what is compared, never pixels.
 * kind time: a true time axis; bars: horizontal bars from zero on one scale; share: bars of 0 to 100 %;
 * timeline: events only, in a lane for each kind.
 */
export const chartSpec = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  position: z.int().positive(),
  size: z.enum(['large', 'normal']).default('normal'),
  kind: z.enum(['time', 'bars', 'share', 'timeline']),
  /** What is measured, between whom: the small line above the title. */
  kicker: bilingual,
  /** A sentence that says what the chart shows. */
  title: bilingual,
  subtitle: bilingual,
  series: z.array(specSeries),
  y: z.strictObject({ unit: z.string(), scale: z.enum(['linear', 'log']).default('linear') }).optional(),
  /** Years shown, `2000..2014`; what the data need where absent. */
  time: z
    .string()
    .regex(/^\d{4}\.\.\d{4}$/u)
    .optional(),
  /** Events drawn above the data: by id, or all of an area and kind. */
  events: z
    .strictObject({
      ids: z.array(z.string()).optional(),
      areas: z.array(z.string()).optional(),
      kinds: z.array(z.enum(EVENT_KINDS)).optional(),
    })
    .optional(),
  /** What a reader must know to read it right. */
  notes: z.array(bilingual).default([]),
});

export type ChartSpec = z.output<typeof chartSpec>;
export type SpecSeries = ChartSpec['series'][number];
