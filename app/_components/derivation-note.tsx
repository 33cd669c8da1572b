import { useLocale } from 'next-intl';
import Link from 'next/link';
import { EVIDENCE_WORDS } from '@/lib/charts/chart-words';
import { toFormulaText } from '@/lib/charts/point-evidence';
import { formatObservation, formatPeriod } from '@/lib/core/format';
import { type Observation, toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';

interface Props {
  readonly observation: Observation;
  /** Observations among which the parents are. */
  readonly known: readonly Observation[];
}

/** The formula of an implied value with its figures, and links to what it was computed from. */
export function DerivationNote({ observation, known }: Props) {
  const locale = useLocale();
  if (!observation.derivation) return null;
  const parents = observation.derivation.parents.flatMap((id) => known.find((o) => o.id === id) ?? []);
  return (
    <span>
      {EVIDENCE_WORDS.formula[locale]}: <span className="figures">{toFormulaText(observation, parents, locale)}</span> · {EVIDENCE_WORDS.from[locale]}:{' '}
      {parents.map((parent, index) => (
        <span key={parent.id}>
          {index > 0 && ' · '}
          <Link href={`${urls.series(locale, parent.seriesKey)}#${encodeURIComponent(toObservationRef(parent))}`} className="link">
            {formatPeriod(parent.timePeriod, locale)}, {formatObservation(parent, locale)}
          </Link>
        </span>
      ))}
    </span>
  );
}
