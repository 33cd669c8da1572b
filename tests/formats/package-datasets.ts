import { type Dataset, type Edition, toChartDataset } from '../../lib/formats/dataset';
import { findPackageView, PACKAGE_VIEWS } from '../charts/package-views';

/** The shipped charts as datasets, at a fixed edition. */
export const EDITION: Edition = { origin: 'https://tradecite.example', revision: 7, modifiedAt: '2026-11-21T10:00:00.000Z' };

export function findDataset(slug: string, extent: 'full' | 'filtered' = 'filtered'): Dataset {
  return toChartDataset(findPackageView(slug), EDITION, extent);
}

export const DATASETS: readonly Dataset[] = PACKAGE_VIEWS.map((view) => toChartDataset(view, EDITION, 'full'));

/** All shipped figures at once, as the explorer selects them: every chart's observations, each once. */
export const EVERYTHING: Dataset = {
  ...findDataset('viet-nam-belgium-trade'),
  id: 'explore',
  ...mergeParts(),
};

function mergeParts(): Pick<Dataset, 'observations' | 'parents' | 'events' | 'series' | 'sources' | 'areas' | 'measures'> {
  const once = <T>(rows: readonly T[], key: (row: T) => string): T[] => [...new Map(rows.map((row) => [key(row), row])).values()];
  return {
    observations: once(DATASETS.flatMap(({ observations }) => observations), ({ id }) => id),
    parents: once(DATASETS.flatMap(({ parents }) => parents), ({ id }) => id),
    events: once(DATASETS.flatMap(({ events }) => events), ({ id }) => id),
    series: once(DATASETS.flatMap(({ series }) => series), ({ key }) => key),
    sources: once(DATASETS.flatMap(({ sources }) => sources), ({ id }) => id),
    areas: once(DATASETS.flatMap(({ areas }) => areas), ({ code }) => code),
    measures: once(DATASETS.flatMap(({ measures }) => measures), ({ code }) => code),
  };
}

/** The title of a Vietnamese source: every format must carry it unharmed. */
export const VIETNAMESE_TITLE = 'Thúc đẩy hợp tác song phương Việt Nam-Bỉ';

export async function toText(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
