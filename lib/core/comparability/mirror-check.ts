import type { ExploreState } from '../explore-query';
import { toLetter } from '../series-letter';
import type { Bilingual } from '../locale';
import { MIRRORED } from '../mirror';
import { type Comparison, type Pair, type Side, toComparison } from './comparison';
import { DIMENSIONS, isPartOf } from './part-dimensions';

/** The flow in which the partner counts the same: one side's exports are the other's imports, its inward FDI the other's outward. */
const OTHER_FLOWS: Readonly<Record<string, string>> = { ...MIRRORED, IN: 'OUT', OUT: 'IN' };

/** The series in which the partner counts the same; null where there is no one partner. */
function toMirror(side: Side): Side | null {
  const { reporter, partner, flow } = side.series;
  const other = OTHER_FLOWS[flow];
  if (!other || partner === '_Z' || partner === 'W00') return null;
  return { ...side, series: { ...side.series, reporter: partner, partner: reporter, flow: other } };
}

function isAlike(a: Side, b: Side): boolean {
  const isSame = DIMENSIONS.every((name) => a.series[name] === b.series[name]);
  return isSame && a.measure.concept === b.measure.concept && a.measure.nature === b.measure.nature && a.series.unitMeasure === b.series.unitMeasure;
}

/** Whether two series count the same goods, or capital, from both sides: all of them, or those of the one within the other. */
export function isMirrored(a: Side, b: Side): boolean {
  const ways = [[toMirror(a), b], [toMirror(b), a]] as const;
  return ways.some(([mirror, other]) => mirror !== null && (isAlike(mirror, other) || isPartOf(mirror, other)));
}

/** What both sides of a mirrored pair count: goods, trade of another kind, or capital. */
export function toMirroredWords({ series: { flow }, measure: { concept } }: Side): Bilingual {
  if (!Object.hasOwn(MIRRORED, flow)) return { vi: 'cùng một khoản vốn', en: 'the same capital' };
  return concept.startsWith('goods') ? { vi: 'cùng một lượng hàng', en: 'the same goods' } : { vi: 'cùng một dòng thương mại', en: 'the same trade' };
}

function toText({ a, b, isAdded }: Pair): Bilingual {
  const [p, q] = [a.series.title, b.series.title];
  const { vi, en } = toMirroredWords(a);
  return isAdded
    ? { vi: `“${p.vi}” và “${q.vi}” ghi ${vi}, do hai bên cùng báo cáo: cộng lại là tính hai lần.`, en: `“${p.en}” and “${q.en}” count ${en}, as both sides report them: added up, they count twice.` }
    : { vi: `“${p.vi}” và “${q.vi}” ghi ${vi}, do hai bên cùng báo cáo: chênh lệch là do cách thống kê.`, en: `“${p.en}” and “${q.en}” count ${en}, as both sides report them: what differs is how they count.` };
}

function toFormula(state: ExploreState, { a, b }: Pair, sign: string): ExploreState {
  return { ...state, kind: null, transform: 'lin', base: null, to: null, formulas: [`${toLetter(a.index)}${sign}${toLetter(b.index)}`] };
}

/** Two reports of one thing: their sum counts it twice, their ratio and difference tell how far the reports are apart. */
export function toMirrorComparison(pair: Pair): Comparison {
  const { state, isAdded } = pair;
  const remedies = isAdded ? [toFormula(state, pair, '/'), toFormula(state, pair, '-'), { ...state, kind: null, formulas: [], transform: 'lin' as const }] : [];
  return toComparison(pair, isAdded ? 'double-count' : 'mirror', isAdded ? 'refuse' : 'note', toText(pair), remedies);
}
