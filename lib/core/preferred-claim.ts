import type { Source } from './catalogue';
import { compareWidths } from './interval-width';
import type { Bilingual } from './locale';
import { type Observation, toObservationRef, toTeller } from './observation';

/** What is known of those who make the claims. */
interface ClaimContext {
  readonly sources: ReadonlyMap<string, Pick<Source, 'kind' | 'agency' | 'publisher' | 'publishedOn'>>;
}

type PreferenceRule = 'only' | 'stated' | 'official' | 'later' | 'precise' | 'own' | 'name';

/** The claim to draw where several sources speak of one series and period, and why it and not the others. */
export interface PreferredClaim {
  readonly chosen: Observation;
  readonly rule: PreferenceRule;
  readonly reason: Bilingual;
}

const PREFERENCE_REASONS: Readonly<Record<PreferenceRule, Bilingual>> = {
  only: { vi: 'Chỉ có một nguồn nêu số này.', en: 'Only one source states this figure.' },
  stated: { vi: 'Số do nguồn nêu được chọn trước số suy ra.', en: 'A stated figure comes before a computed one.' },
  official: { vi: 'Số thống kê chính thức được chọn trước số báo chí.', en: 'Official statistics come before press figures.' },
  later: { vi: 'Cùng một nơi công bố: số công bố sau được chọn trước số công bố trước.', en: 'From the same publisher: the later revision comes before the earlier figure.' },
  precise: { vi: 'Số in chính xác hơn được chọn trước số làm tròn hơn.', en: 'The more precise figure comes before the rounder one.' },
  own: { vi: 'Thống kê của chính bên báo cáo được chọn trước thống kê của đối tác.', en: 'An area’s own statistics come before its partner’s.' },
  name: { vi: 'Các nguồn ngang nhau: chọn theo thứ tự tên nguồn.', en: 'The sources are on a par: taken in order of their names.' },
};

/** Who stands behind a source; stories of one agency, or of one publisher, have one origin. */
export function toOrigin(source: Pick<Source, 'agency' | 'publisher'> | undefined, sourceId: string): string {
  return source?.agency ?? source?.publisher ?? sourceId;
}

function isSameOrigin(a: Observation, b: Observation, { sources }: ClaimContext): boolean {
  return a.sourceId === b.sourceId || toOrigin(sources.get(a.sourceId), a.sourceId) === toOrigin(sources.get(b.sourceId), b.sourceId);
}

/** Of statistics, or computed from them alone. */
function isOfficial(o: Observation, { sources }: ClaimContext): boolean {
  return sources.get(toTeller(o))?.kind === 'official';
}

/** Above zero where `a` is preferred. */
type Preference = (a: Observation, b: Observation, context: ClaimContext, own: string) => number;

function compareDates(a: Observation, b: Observation, context: ClaimContext): number {
  const [dateA, dateB] = [a, b].map(({ sourceId }) => context.sources.get(sourceId)?.publishedOn ?? '') as [string, string];
  return dateA && dateB && isSameOrigin(a, b, context) ? dateA.localeCompare(dateB) : 0;
}

const PREFERENCES: readonly (readonly [PreferenceRule, Preference])[] = [
  ['stated', (a, b) => Number(!a.derivation) - Number(!b.derivation)],
  ['official', (a, b, context) => Number(isOfficial(a, context)) - Number(isOfficial(b, context))],
  ['later', compareDates],
  ['precise', (a, b) => compareWidths(b, a)],
  ['own', (a, b, _context, own) => Number(a.reporter === own) - Number(b.reporter === own)],
  ['name', (a, b) => toObservationRef(b).localeCompare(toObservationRef(a), 'en')],
];

function decide(a: Observation, b: Observation, context: ClaimContext, own: string): readonly [PreferenceRule, number] {
  for (const [rule, prefer] of PREFERENCES) {
    const sign = prefer(a, b, context, own);
    if (sign !== 0) return [rule, sign];
  }
  return ['name', 1];
}

/**
 * The claim that a chart draws first. Rivals are statements about one series and period, or about its mirror at the partner.
 * @param own the area whose series it is; of the first rival where it is not given.
 * @returns null for no rivals. The reason is the one that decided against the last of the others. Independent of their order.
 */
export function preferClaim(rivals: readonly Observation[], context: ClaimContext, own = rivals[0]?.reporter ?? ''): PreferredClaim | null {
  const ordered = rivals.toSorted((a, b) => toObservationRef(a).localeCompare(toObservationRef(b), 'en'));
  const chosen = ordered.reduce<Observation | null>((best, o) => (best && decide(best, o, context, own)[1] > 0 ? best : o), null);
  if (!chosen) return null;
  const rules = ordered.filter((o) => o !== chosen).map((o) => decide(chosen, o, context, own)[0]);
  const rule = PREFERENCES.map(([name]) => name).findLast((name) => rules.includes(name)) ?? 'only';
  return { chosen, rule, reason: PREFERENCE_REASONS[rule] };
}
