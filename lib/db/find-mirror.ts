import { toAuditContext } from '../audit/audit-context';
import { toMirrorRows } from '../audit/mirror-rows';
import { type MirrorSides, toMirrorKeys } from '../charts/mirror-view';
import type { ChartParts } from '../charts/view-parts';
import { TradeciteError } from '../core/errors';
import { drawingFault } from '../core/faults/drawing-faults';
import { MIRROR_FLOWS, type MirrorRow } from '../core/mirror';
import type { MirrorQuery } from '../core/mirror-query';
import { isInTime } from '../core/observation-match';
import { findChartParts } from './find-chart-parts';
import { findMirrorAreas, findMirrorPairs, type MirrorArea, type MirrorPair } from './find-mirror-pairs';

/** What two areas say of their trade with each other. */
export interface Mirror {
  readonly pair: MirrorSides;
  /** Pairs of which both sides are known. */
  readonly pairs: readonly MirrorPair[];
  /** Areas worth choosing. */
  readonly stated: readonly MirrorArea[];
  readonly rows: readonly MirrorRow[];
  /** What charts of the pair are cut from, inside the asked time. */
  readonly parts: ChartParts;
}

type Asked = Pick<MirrorQuery, 'reporter' | 'partner' | 'flow' | 'time' | 'asOf'>;

/** What is not asked for is that of the pair of which most is known. */
function choosePair({ reporter, partner }: Asked, pairs: readonly MirrorPair[]): MirrorSides | null {
  if (reporter && partner) return { reporter, partner };
  const found = pairs.find((pair) => (!reporter || pair.reporter === reporter) && (!partner || pair.partner === partner));
  return found ? { reporter: found.reporter, partner: found.partner } : null;
}

function checkPair({ reporter, partner }: MirrorSides, { areas }: ChartParts): void {
  const known = new Set(areas.map(({ code }) => code));
  const details = Object.entries({ reporter, partner }).flatMap(([field, code]) => (known.has(code) ? [] : [{ field, ...drawingFault('area-unknown', { code }) }]));
  if (reporter === partner) details.push({ field: 'partner', ...drawingFault('pair-same') });
  if (details.length > 0) throw new TradeciteError('bad-request', drawingFault('pair-wrong'), details);
}

function toTimely(parts: ChartParts, { time }: Asked): ChartParts {
  if (!time) return parts;
  const outside = parts.observations.filter((o) => !isInTime(o, time));
  const observations = parts.observations.filter((o) => isInTime(o, time));
  // Findings stay as they are kept: their pages, and what editors say of them, go by what all figures say. A chart takes those about its own.
  return { ...parts, observations, ancestors: [...outside, ...parts.ancestors] };
}

/**
 * Both sides of a pair; null where no pair has both sides and none is asked for.
 * @throws TradeciteError bad-request for codes that are no two areas.
 */
export async function findMirror(asked: Asked): Promise<Mirror | null> {
  const pairs = await findMirrorPairs();
  const pair = choosePair(asked, pairs);
  if (!pair) return null;
  const keys = MIRROR_FLOWS.flatMap((flow) => toMirrorKeys(pair, flow));
  const [all, stated] = await Promise.all([findChartParts(keys, asked.asOf), findMirrorAreas(pair.reporter)]);
  checkPair(pair, all);
  const parts = toTimely(all, asked);
  const rows = toMirrorRows(parts.observations, pair, toAuditContext(parts.sources, parts.areas));
  return { pair, pairs, stated, parts, rows: rows.filter(({ flow }) => !asked.flow || flow === asked.flow) };
}
