import { useLocale } from 'next-intl';
import type { KnownFigures, PointDetail } from '@/lib/charts/point-detail';
import { toRangeText } from '@/lib/charts/point-evidence';
import { POINT_WORDS } from '@/lib/charts/point-words';
import { PREFERRED, toClaimPlace } from '@/lib/core/claim-choice';
import { formatObservation } from '@/lib/core/format';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { Citation } from '../citation';
import { DerivationNote } from '../derivation-note';
import { Pill } from '../pill';
import type { PointModel } from './use-point-model';

interface Props {
  readonly detail: PointDetail;
  readonly known: KnownFigures;
  /** Ids of what the chart draws. */
  readonly drawn: ReadonlySet<string>;
  readonly model: PointModel;
}

/** The choice with one claim of a place in place of the others. */
function toOnly(o: Observation, { claims: rivals }: PointDetail, { claims }: PointModel): string[] {
  const refs = new Set(rivals.map(toObservationRef));
  return [...claims.filter((word) => !refs.has(word)), toObservationRef(o)];
}

function Claim({ observation: o, detail, known, drawn, model }: Props & { observation: Observation }) {
  const locale = useLocale();
  const source = known.sources.find(({ id }) => id === o.sourceId);
  const range = toRangeText(o, locale);
  const isDrawn = drawn.has(o.id);
  const isAlone = detail.claims.filter(({ id }) => drawn.has(id)).length === 1;
  return (
    <li className="border-t border-grid py-1.5">
      <span className="figures font-semibold">{formatObservation(o, locale)}</span>
      {range && <span className="figures text-muted"> {range}</span>} <Pill dashed={!isDrawn}>{POINT_WORDS[isDrawn ? 'drawn' : 'undrawn'][locale]}</Pill>
      <span className="block text-muted">
        {o.derivation ? <DerivationNote observation={o} known={known.observations} /> : source ? <Citation source={source} paragraph={o.paragraph} anchor={toObservationRef(o)} /> : o.sourceId}
      </span>
      {!(isDrawn && isAlone) && (
        <button type="button" onClick={() => model.claim(toOnly(o, detail, model))} className="link cursor-pointer pointer-coarse:py-2 print:hidden">
          {POINT_WORDS.only[locale]}
        </button>
      )}
    </li>
  );
}

/** What the reader may draw instead: all claims, or of every period the preferred one. */
function Choices({ detail, model }: Pick<Props, 'detail' | 'model'>) {
  const locale = useLocale();
  const refs = new Set(detail.claims.map(toObservationRef));
  const rest = model.claims.filter((word) => !refs.has(word) && word !== PREFERRED);
  const isChosen = model.claims.some((word) => word === PREFERRED || refs.has(word));
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-grid pt-1.5 print:hidden">
      {isChosen && (
        <button type="button" onClick={() => model.claim(rest)} className="link cursor-pointer pointer-coarse:py-2">
          {POINT_WORDS.all[locale]}
        </button>
      )}
      {!model.claims.includes(PREFERRED) && (
        <button type="button" onClick={() => model.claim([PREFERRED])} className="link cursor-pointer pointer-coarse:py-2">
          {POINT_WORDS.preferred[locale]}
        </button>
      )}
    </p>
  );
}

/** All figures for the same series and period, the rule that chooses among them, and what else can be drawn. */
export function ClaimList(props: Props) {
  const { detail, model } = props;
  const locale = useLocale();
  const { claims, preferred } = detail;
  return (
    <>
      {preferred ? (
        <>
          <ul>
            {claims.map((o) => (
              <Claim key={`${toClaimPlace(o)} ${o.id}`} observation={o} {...props} />
            ))}
          </ul>
          <p>
            <span className="text-muted">{POINT_WORDS.chosen[locale]}:</span> <span className="figures font-semibold">{formatObservation(preferred.chosen, locale)}</span>. {preferred.reason[locale]}
          </p>
          <Choices detail={detail} model={model} />
        </>
      ) : (
        <p>{POINT_WORDS.alone[locale]}</p>
      )}
    </>
  );
}
