import { useLocale } from 'next-intl';
import Link from 'next/link';
import { MIRROR_BAND_NAMES } from '@/lib/charts/mirror-words';
import { toRangeText } from '@/lib/charts/point-evidence';
import type { KnownFigures } from '@/lib/charts/point-detail';
import { POINT_WORDS } from '@/lib/charts/point-words';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { Source } from '@/lib/core/catalogue';
import { comparePoints } from '@/lib/core/compare-points';
import { formatQuantity, formatQuantityRange } from '@/lib/core/format';
import { type MirrorFlow, toMirrored, toMirrorRow, toValuation } from '@/lib/core/mirror';
import { type Observation, toObservationRef, toTeller } from '@/lib/core/observation';
import { preferClaim } from '@/lib/core/preferred-claim';
import type { Quantity } from '@/lib/core/quantity';
import { urls } from '@/lib/core/urls';
import { Citation } from '../citation';
import { DerivationNote } from '../derivation-note';
import { PointLink } from './point-link';
import { usePartner } from './use-partner';

interface Props {
  readonly observation: Observation;
  readonly known: KnownFigures;
  /** The instant that the page shows; absent: now. */
  readonly asOf: string | undefined;
}

/** Of rival figures of the partner's for the same period, the preferred one. */
function findOther({ timePeriod }: Observation, key: string, { observations, sources }: ChartParts): Observation | undefined {
  const claims = observations.filter((o) => o.seriesKey === key && o.timePeriod === timePeriod && o.obsValue !== null);
  return preferClaim(claims, { sources: new Map(sources.map((source) => [source.id, source])) })?.chosen;
}

function Amount({ quantity, unit }: { quantity: Quantity; unit: string }) {
  const locale = useLocale();
  const range = formatQuantityRange(quantity, unit, locale);
  return (
    <>
      {formatQuantity(quantity, unit, locale)}
      {range && <span className="text-muted"> ({range})</span>}
    </>
  );
}

interface Sides {
  readonly own: Observation;
  readonly other: Observation;
}

function Difference({ own, other }: Sides) {
  const locale = useLocale();
  const told = comparePoints(own, other).comparisons.filter(({ measure }) => measure === 'difference' || measure === 'growth');
  if (told.length === 0) return null;
  return (
    <p className="figures">
      <span className="text-muted">{POINT_WORDS.partnerDifference[locale]}:</span>{' '}
      {told.map(({ measure, quantity, unit }, i) => (
        <span key={measure}>
          {i > 0 && ' · '}
          <Amount quantity={quantity} unit={unit} />
        </span>
      ))}
    </p>
  );
}

/** Only of one flow: of two-way trade a ratio of importer to exporter has no meaning. */
function Ratio({ own, other, flow, sources }: Sides & { flow: MirrorFlow; sources: readonly Source[] }) {
  const locale = useLocale();
  const { ratio, band } = toMirrorRow({ flow, timePeriod: own.timePeriod, own, other, press: [] }, (o) => {
    const source = sources.find(({ id }) => id === toTeller(o));
    return source ? toValuation(o.flow, source.basis) : null;
  });
  if (!ratio || flow === 'T') return null;
  return (
    <p className="figures">
      <span className="text-muted">{POINT_WORDS.partnerRatio[locale]}:</span> <Amount quantity={ratio} unit="PURE_NUMB" />
      {band && band !== 'unvalued' && <span className={band === 'usual' ? 'text-muted' : 'text-warning'}> · {MIRROR_BAND_NAMES[band][locale]}</span>}
    </p>
  );
}

function Told({ own, other, flow, parts, known }: Sides & { flow: MirrorFlow; parts: ChartParts; known: KnownFigures }) {
  const source = parts.sources.find(({ id }) => id === other.sourceId);
  const sources = [...parts.sources, ...known.sources];
  return (
    <>
      <p>
        <PointLink observation={other} /> <span className="figures text-muted">{toRangeText(other, useLocale())}</span>
        <span className="block text-muted">
          {other.derivation ? <DerivationNote observation={other} known={[...parts.observations, ...parts.ancestors]} /> : source && <Citation source={source} paragraph={other.paragraph} anchor={toObservationRef(other)} />}
        </span>
      </p>
      <Difference own={own} other={other} />
      <Ratio own={own} other={other} flow={flow} sources={sources} />
    </>
  );
}

function Partner({ observation, known, asOf, mirrored: { flow, key } }: Props & { mirrored: { readonly flow: MirrorFlow; readonly key: string } }) {
  const locale = useLocale();
  const { parts, failed, retry } = usePartner(key, asOf);
  const other = parts && findOther(observation, key, parts);
  return (
    <>
      <h4 className="mt-3 font-semibold">{POINT_WORDS.partner[locale]}</h4>
      {parts && other && <Told own={observation} other={other} flow={flow} parts={parts} known={known} />}
      {!other && (
        <p role="status" className="text-muted">
          {POINT_WORDS[failed ? 'partnerFailed' : parts ? 'partnerNone' : 'partnerWait'][locale]}{' '}
          {failed && (
            <button type="button" onClick={retry} className="link cursor-pointer pointer-coarse:py-2">
              {POINT_WORDS.partnerAgain[locale]}
            </button>
          )}
        </p>
      )}
      <p>
        <Link href={urls.mirror(locale, { reporter: observation.reporter, partner: observation.partner })} prefetch={false} className="link">
          {POINT_WORDS.partnerAll[locale]}
        </Link>
      </p>
    </>
  );
}

/** What the other side of the trade says of the same period, and how far apart both are; nothing for figures without another side. */
export function PartnerFigure(props: Props) {
  const mirrored = toMirrored(props.observation);
  return mirrored && <Partner key={mirrored.key} mirrored={mirrored} {...props} />;
}
