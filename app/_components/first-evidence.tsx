import type { ChartView } from '@/lib/charts/chart-view';
import { findFirstStop } from '@/lib/charts/reading-order';
import { EvidencePanel } from './evidence-panel';
import { ActionsRoom } from './points/actions-room';

/** What a chart of a page of its own says before anybody points at it. */
export function FirstEvidence({ view }: { view: ChartView }) {
  const stop = findFirstStop(view);
  return <EvidencePanel view={view} stop={stop} compact={false} corner={view.spec.kind !== 'timeline' && <ActionsRoom stop={stop} />} />;
}
