import { useLocale } from 'next-intl';
import { DerivationNote } from '../derivation-note';
import { toFigureName } from '@/lib/charts/figure-name';
import { toFormulaText, toRangeText } from '@/lib/charts/point-evidence';
import type { KnownFigures, PointDetail } from '@/lib/charts/point-detail';
import { POINT_WORDS } from '@/lib/charts/point-words';
import { comparePoints } from '@/lib/core/compare-points';
import { formatQuantity, formatQuantityRange } from '@/lib/core/format';
import type { Observation } from '@/lib/core/observation';
import { PointLink } from './point-link';

interface Props {
  readonly detail: PointDetail;
  readonly known: KnownFigures;
}

function toParents(o: Observation, { observations }: KnownFigures): Observation[] {
  return (o.derivation?.parents ?? []).flatMap((id) => observations.find((other) => other.id === id) ?? []);
}

function Child({ observation: o, known }: { observation: Observation; known: KnownFigures }) {
  const locale = useLocale();
  return (
    <li className="border-t border-grid py-1.5">
      <span className="block">{toFigureName(o, known, locale)}</span>
      <PointLink observation={o} /> <span className="figures text-muted">{toRangeText(o, locale)}</span>
      <span className="figures block text-muted">= {toFormulaText(o, toParents(o, known), locale)}</span>
    </li>
  );
}

/** Both ways: what a figure is computed from, and what is computed from it. */
export function Lineage({ detail: { observation, children }, known }: Props) {
  const locale = useLocale();
  return (
    <>
      <h4 className="mt-3 font-semibold">{POINT_WORDS.parents[locale]}</h4>
      {observation.derivation ? <DerivationNote observation={observation} known={known.observations} /> : <p className="text-muted">{POINT_WORDS.stated[locale]}</p>}
      <h4 className="mt-3 font-semibold">{POINT_WORDS.children[locale]}</h4>
      {children.length === 0 ? (
        <p className="text-muted">{POINT_WORDS.childless[locale]}</p>
      ) : (
        <ul>
          {children.map((child) => (
            <Child key={child.id} observation={child} known={known} />
          ))}
        </ul>
      )}
    </>
  );
}

/** A change between neighbours, with what the intervals allow. */
function Step({ name, from, to, other, known }: { name: string; from: Observation; to: Observation; other: Observation; known: KnownFigures }) {
  const locale = useLocale();
  const told = comparePoints(from, to, (id) => known.observations.find((o) => o.id === id)).comparisons.filter(({ measure }) => measure === 'difference' || measure === 'growth');
  return (
    <li className="figures">
      <span className="text-muted">{name}</span> (<PointLink observation={other} />):{' '}
      {told.map(({ measure, quantity, unit }, i) => {
        const range = formatQuantityRange(quantity, unit, locale);
        return (
          <span key={measure}>
            {i > 0 && ' · '}
            {formatQuantity(quantity, unit, locale)}
            {range && <span className="text-muted"> ({range})</span>}
          </span>
        );
      })}
    </li>
  );
}

/** How far the figures before and after it lie. */
export function Neighbours({ detail: { observation: o, before, after }, known }: Props) {
  const locale = useLocale();
  if (!before && !after) return <p className="text-muted">{POINT_WORDS.noNeighbour[locale]}</p>;
  return (
    <ul>
      {before && <Step name={POINT_WORDS.before[locale]} from={before} to={o} other={before} known={known} />}
      {after && <Step name={POINT_WORDS.after[locale]} from={o} to={after} other={after} known={known} />}
    </ul>
  );
}
