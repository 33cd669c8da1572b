import { z } from 'zod';
import { CHART_KINDS, EVENT_KINDS } from '../core/catalogue';
import { isExploreSearch } from '../core/explore-query';
import { keptNotes } from '../core/notes-query';
import { slugText } from '../core/slug';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/**
 * How a series is drawn over time:
 * points: dots at the middle of their period (or at their date), joined by a thin line between neighbouring periods;
 * dots: the same, which no line joins; line: a line with small dots, for series of many periods; columns: bars as wide as their period, of several series side by side.
 * Gaps stay gaps: at most a thin dotted connector.
 */
const specSeries = z.strictObject({
  key: z.string().min(1),
  /** Name beside the line or bar; the series title where absent. */
  label: bilingual.optional(),
  mark: z.enum(['points', 'dots', 'columns', 'line']).default('points'),
  /** whole: the total that the main series are parts of (stacked, composition); what they leave of it is drawn as not stated. */
  role: z.enum(['main', 'context', 'whole']).default('main'),
  /** Which of two value axes it is read off (kind time with y2); left where absent. */
  axis: z.enum(['left', 'right']).optional(),
  /** Only what the press printed, or only official statistics, each with what follows from it; both where absent. */
  from: z.enum(['press', 'official']).optional(),
  /** Only statements of these sources; all where absent. */
  sources: z.array(z.string()).optional(),
  /** Only these periods; all inside the chart's time where absent. */
  periods: z.array(z.string()).optional(),
});

const scale = z.enum(['linear', 'log']).default('linear');

/**
 * A chart as data (data/charts/{slug}.json). It says what is compared, never pixels.
 * kind time: a true time axis; bars: horizontal bars from zero on one scale; share: bars of 0 to 100 %;
 * timeline: events only, in a lane for each kind; stacked: columns of parts over time (y.share: parts of 100 %);
 * composition: one bar of 0 to 100 % for each period, cut into parts; slope: the first and the last period, joined;
 * dumbbell: a row for each period or series, with a dot for each value, joined.
 */
export const chartSpec = z.strictObject({
  slug: slugText,
  position: z.int().positive(),
  size: z.enum(['large', 'normal']).default('normal'),
  kind: z.enum(CHART_KINDS),
  /** What is measured, between whom: the small line above the title. */
  kicker: bilingual,
  /** A sentence that says what the chart shows. */
  title: bilingual,
  subtitle: bilingual,
  series: z.array(specSeries),
  /** The value axis; `share` turns stacked columns into parts of 100 %; `measure`: what is counted in the unit where that is no level (note-measure). */
  y: z.strictObject({ unit: z.string(), scale, share: z.boolean().optional(), measure: z.string().optional() }).optional(),
  /** A second value axis on the right, for series of `axis: right`: never without being asked for. */
  y2: z.strictObject({ unit: z.string(), scale }).optional(),
  /** multiples: a panel for each series on common scales; where absent, above six series. Kind time only. */
  layout: z.enum(['single', 'multiples']).optional(),
  /** What a row of a dumbbell stands for; its dots are then the series, or the periods. Period where absent. */
  rows: z.enum(['period', 'series']).optional(),
  /** Which of rival claims are drawn (findOutclaimed); all where absent. */
  claims: z.array(z.string()).optional(),
  /** Years shown, `2000..2014`; of an open end (`2005..`), or where absent, what the data need. */
  time: z
    .string()
    .regex(/^(?:\d{4}\.\.(?:\d{4})?|\.\.\d{4})$/u)
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
  /** What somebody has written onto the plot, at dates and values. */
  annotations: keptNotes.optional(),
  /**
   * A state of the explorer, as its address writes it: what is drawn is then made from it and the figures of the day, and what
   * stands above says kind and series as they were when it was saved (decision 0023).
   */
  explore: z.string().max(20_000).refine(isExploreSearch, 'is no address of the explorer').optional(),
});

export type ChartSpec = z.output<typeof chartSpec>;
export type SpecSeries = ChartSpec['series'][number];
