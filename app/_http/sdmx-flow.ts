import { TradeciteError } from '@/lib/core/errors';
import { sdmxFault } from '@/lib/core/faults/sdmx-faults';
import { urls } from '@/lib/core/urls';
import { COMPUTED, OBSERVATIONS } from '@/lib/formats/sdmx-flow';

/** Where figures of the flow that is not stored are made. */
const EXAMPLE = urls.exploreFile('sdmx.csv', new URLSearchParams({ series: 'VNM.BEL.T.TRADE._T.A', transform: 'pc1' }));

/** Nothing has this path: `path` is that of the flow that there is, as this version of the interface writes it. */
export function toOtherFlow(path: string): TradeciteError {
  return new TradeciteError('not-found', sdmxFault('sdmx-one-flow', { path }));
}

/**
 * Data queries are answered from the flow of what is stored.
 * @param path of the flow that there is
 * @throws TradeciteError not-found for any other flow; for the computed one it says where its figures are.
 */
export function checkFlow(id: string, path: string): void {
  if (id === OBSERVATIONS.dataflow.id) return;
  if (id === COMPUTED.dataflow.id) throw new TradeciteError('not-found', sdmxFault('sdmx-computed', { flow: id, example: EXAMPLE }));
  throw toOtherFlow(path);
}
