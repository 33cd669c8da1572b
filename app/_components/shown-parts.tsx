import type { ReactNode } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { toShownSources } from '@/lib/charts/shown-sources';
import { ChartTable } from './chart-table';
import { CitationLine } from './citation-line';
import { EventList } from './event-list';
import { SourceList } from './source-list';

/** What stands beside the picture of a chart. */
export interface ShownParts {
  readonly table: ReactNode;
  readonly sources: ReactNode;
  readonly sourceCount: number;
  readonly citation: ReactNode;
}

/** Table, sources and citations of just what the picture shows: made by the server, and in the browser when other layers are chosen. */
export function toShownParts(view: ChartView): ShownParts {
  const { spec, events, areas } = view;
  const sources = toShownSources(view);
  return {
    table: spec.kind === 'timeline' ? <EventList events={events} areas={areas} sources={sources} /> : <ChartTable view={view} />,
    sources: <SourceList sources={sources} />,
    sourceCount: sources.length,
    citation: <CitationLine sources={sources} />,
  };
}
