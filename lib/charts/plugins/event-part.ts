import type { Plugin } from 'chart.js';
import { setPart } from './plot-shapes-option';

/** Before and after chartjs-plugin-annotation, which draws the bands and lines of events and nothing else. */
export const eventPartStart: Plugin = {
  id: 'eventPartStart',
  beforeDatasetsDraw: ({ ctx }) => setPart(ctx, 'events'),
};

export const eventPartEnd: Plugin = {
  id: 'eventPartEnd',
  beforeDatasetsDraw: ({ ctx }) => setPart(ctx, null),
};
