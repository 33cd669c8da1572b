import { useLocale } from 'next-intl';
import { comparePair, type PairMeasure, toPairSentence } from '@/lib/charts/pair-sentence';
import { toPairNotes } from '@/lib/charts/pair-notes';
import type { KnownFigures } from '@/lib/charts/point-detail';
import { MEASURE_WORDS, POINT_WORDS, RIVAL_WORDS } from '@/lib/charts/point-words';
import { formatQuantity, formatQuantityRange } from '@/lib/core/format';
import type { Observation } from '@/lib/core/observation';

interface Props {
  readonly a: Observation;
  readonly b: Observation;
  readonly known: KnownFigures;
}

const SIGNS = { refuse: '✕', warn: '▲', note: '·' } as const;

function Measure({ measure, quantity, unit, isRival }: PairMeasure & { isRival: boolean }) {
  const locale = useLocale();
  const range = formatQuantityRange(quantity, unit, locale);
  const words = isRival ? { ...MEASURE_WORDS, ...RIVAL_WORDS } : MEASURE_WORDS;
  return (
    <div className="border-t-2 border-accent pt-1">
      <dt className="text-xs text-muted">{words[measure][locale]}</dt>
      <dd className="figures text-base font-semibold">{formatQuantity(quantity, unit, locale)}</dd>
      {range && <dd className="figures text-xs text-muted">{range}</dd>}
    </div>
  );
}

function Notes({ a, b, known }: Props) {
  const locale = useLocale();
  const notes = toPairNotes(a, b, known);
  return (
    <>
      <h4 className="mt-3 font-semibold">{POINT_WORDS.comparable[locale]}</h4>
      {notes.length === 0 && <p className="text-muted">{POINT_WORDS.noRemark[locale]}</p>}
      <ul>
        {notes.map(({ severity, text }) => (
          <li key={text.en} className={`flex gap-2 ${severity === 'note' ? 'text-muted' : 'text-warning'}`}>
            <span aria-hidden>{SIGNS[severity]}</span>
            {text[locale]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two figures against each other: a sentence, the numbers with their ranges, and whether one may say so. */
export function PairComparison({ a, b, known }: Props) {
  const locale = useLocale();
  const pair = comparePair(a, b, (id) => known.observations.find((o) => o.id === id));
  const isOne = a.seriesKey === b.seriesKey;
  const name = (o: Observation): string => (isOne ? '' : (known.series.find(({ key }) => key === o.seriesKey)?.title[locale] ?? ''));
  return (
    <section aria-labelledby="compared-points" className="mt-3 border-l-3 border-accent bg-panel px-3 py-2">
      <h3 id="compared-points" className="text-xs text-muted">
        {POINT_WORDS.compared[locale]}
      </h3>
      <p className="max-w-3xl text-base leading-snug font-semibold text-balance">{toPairSentence(pair, locale, name)}</p>
      {pair.comparisons.length > 0 && (
        <dl className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
          {pair.comparisons.map((comparison) => (
            <Measure key={comparison.measure} {...comparison} isRival={pair.isRival} />
          ))}
        </dl>
      )}
      <Notes a={a} b={b} known={known} />
    </section>
  );
}
