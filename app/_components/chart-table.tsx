import { type ChartView, toVisibleObservations } from '@/lib/charts/chart-view';
import { FigureRows } from './figure-rows';
import { PagedTable } from './paged-table';

/** Rows on a page of a table; the tables of most charts have fewer. */
const PAGE_ROWS = 50;

/** The figures of the picture: in pages where they are many, and whole in the CSV. */
export function ChartTable({ view }: { view: ChartView }) {
  const count = toVisibleObservations(view).length;
  return count > PAGE_ROWS ? <PagedTable view={view} count={count} pageRows={PAGE_ROWS} /> : <FigureRows view={view} />;
}
