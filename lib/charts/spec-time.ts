import type { ObservationFilter } from '../core/query';
import type { ChartSpec } from './chart-spec';

/** The years of a chart, as requests write them. In a file of its own: browsers need it long before they need to check a spec. */
export function toSpecTime({ time }: Pick<ChartSpec, 'time'>): ObservationFilter['time'] {
  const [from = '', to = ''] = time?.split('..') ?? [];
  return time ? { from: from && `${from}-01-01`, to: to && `${to}-12-31` } : undefined;
}
