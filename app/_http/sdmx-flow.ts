import { TradeciteError } from '@/lib/core/errors';
import { sdmxFault } from '@/lib/core/faults/sdmx-faults';
import { COMPUTED, OBSERVATIONS } from '@/lib/formats/sdmx-flow';

/** Where figures of the flow that is not stored are made. */
const EXAMPLE = '/explore.sdmx.csv?series=VNM.BEL.T.TRADE._T.A&transform=pc1';

/**
 * Data queries are answered from the flow of what is stored.
 * @param path of the flow that there is, as this version of the interface writes it
 * @throws TradeciteError not-found for any other flow; for the computed one it says where its figures are.
 */
export function checkFlow(id: string, path: string): void {
  if (id === OBSERVATIONS.dataflow.id) return;
  const isComputed = id === COMPUTED.dataflow.id;
  throw new TradeciteError('not-found', isComputed ? sdmxFault('sdmx-computed', { flow: id, example: EXAMPLE }) : sdmxFault('sdmx-one-flow', { path }));
}
