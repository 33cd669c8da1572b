import { toExplored } from '../../lib/charts/explored';
import { parseExplore } from '../../lib/core/explore-query';
import { type Dataset, toChartDataset } from '../../lib/formats/dataset';
import { PACKAGE_PARTS } from '../charts/package-views';
import { EDITION } from './package-datasets';

/** What the explorer shows for an address, as a dataset. */
export function findComputed(search: string): Dataset {
  return toChartDataset(toExplored(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS).view, EDITION);
}

const [EXPORTS, TOTAL] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A'];

/** A transform; formulas, two of them of the same measures; a transform of a formula; a sum that is no longer about one flow. */
export const COMPUTED_DATASETS: readonly Dataset[] = [
  `series=${EXPORTS}&transform=pc1`,
  `series=${EXPORTS},${TOTAL}&transform=index`,
  `series=${EXPORTS},${TOTAL}&formula=a/b*100,b/a*100`,
  `series=${EXPORTS},${TOTAL}&formula=a/b*100&transform=chg`,
].map(findComputed);
