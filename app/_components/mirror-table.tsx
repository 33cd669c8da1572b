import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { MIRROR_BAND_NAMES } from '@/lib/charts/mirror-words';
import { toSideName } from '@/lib/charts/mirror-view';
import { toSourceName } from '@/lib/core/citation';
import { formatObservation, formatQuantity } from '@/lib/core/format';
import { MIRRORED, type MirrorBand, type MirrorFlow, type MirrorRow, toValuation } from '@/lib/core/mirror';
import { isDerived, type Observation, toObservationRef, toTeller } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';
import type { Mirror } from '@/lib/db/find-mirror';
import { ScrollArea } from './scroll-area';

interface Props {
  readonly caption: string;
  readonly mirror: Mirror;
  readonly flow: MirrorFlow;
  readonly rows: readonly MirrorRow[];
}

const CELL = 'px-3 py-1.5 text-right align-top whitespace-nowrap max-sm:px-1.5 max-sm:pb-0';
/** Columns that stand in a second line where there is no room beside the figures. */
const WIDE = 'max-sm:hidden';

function Head({ children, first = false, wide = false }: { children: ReactNode; first?: boolean; wide?: boolean }) {
  return (
    <th scope="col" className={`px-3 py-2 align-bottom text-xs font-normal text-muted max-sm:px-1.5 ${first ? 'text-left' : 'text-right'} ${wide ? WIDE : ''}`}>
      {children}
    </th>
  );
}

const WARNED: ReadonlySet<MirrorBand> = new Set(['reversed', 'below', 'above', 'unsure']);

/** A figure that leads to its own evidence; what was computed says so. */
function Figure({ observation: o }: { observation: Observation | null }) {
  const t = useTranslations('mirror');
  const locale = useLocale();
  if (!o) return <span className="text-muted">{t('missing')}</span>;
  return (
    <Link href={`${urls.series(locale, o.seriesKey)}#${encodeURIComponent(toObservationRef(o))}`} className="link decoration-transparent hover:decoration-current">
      {formatObservation(o, locale)}
    </Link>
  );
}

/** Press figures of one year, rivals below each other. */
function Press({ press }: Pick<MirrorRow, 'press'>) {
  const t = useTranslations('mirror');
  return press.map((o) => (
    <span key={o.id} className="block">
      <Figure observation={o} />
      {isDerived(o) && <span className="text-xs text-muted"> ({t('implied')})</span>}
    </span>
  ));
}

/** How far apart both sides are, and what the press says, below the figures of a narrow page: nothing is out of sight. */
function NarrowRow({ row }: { row: MirrorRow }) {
  const t = useTranslations('mirror');
  const locale = useLocale();
  const { ratio, asymmetry, band, press } = row;
  if (!ratio && press.length === 0) return null;
  return (
    <tr className="sm:hidden">
      <td colSpan={3} className="px-1.5 pb-1.5 text-right text-xs text-muted">
        {ratio && (
          <span className="block">
            {t('ratioShort')} {formatQuantity(ratio, 'PURE_NUMB', locale)}
            {band && <span className={WARNED.has(band) ? 'text-warning' : ''}> · {MIRROR_BAND_NAMES[band][locale]}</span>}
            {asymmetry && ` · ${t('asymmetryShort')} ${formatQuantity(asymmetry, 'PC', locale)}`}
          </span>
        )}
        {press.length > 0 && (
          <span className="block">
            {t('press')}: <Press press={press} />
          </span>
        )}
      </td>
    </tr>
  );
}

function Row({ row, hasPress }: { row: MirrorRow; hasPress: boolean }) {
  const locale = useLocale();
  const { ratio, asymmetry, band, flow } = row;
  return (
    <tr className="border-t border-grid">
      <th scope="row" className="px-3 py-1.5 text-left align-top font-normal max-sm:px-1.5">
        {row.timePeriod}
      </th>
      <td className={CELL}>
        <Figure observation={row.own} />
      </td>
      <td className={CELL}>
        <Figure observation={row.other} />
      </td>
      {hasPress && (
        <td className={`${CELL} ${WIDE}`}>
          <Press press={row.press} />
        </td>
      )}
      <td className={`${CELL} ${WIDE}`}>{ratio ? formatQuantity(ratio, 'PURE_NUMB', locale) : '–'}</td>
      {flow !== 'T' && <td className={`${CELL} ${WIDE} ${band && WARNED.has(band) ? 'text-warning' : ''}`}>{band ? MIRROR_BAND_NAMES[band][locale] : '–'}</td>}
      <td className={`${CELL} ${WIDE}`}>{asymmetry ? formatQuantity(asymmetry, 'PC', locale) : '–'}</td>
    </tr>
  );
}

/** One flow, a year a row: both sides, the press, and how far they are apart. */
export function MirrorTable({ caption, mirror, flow, rows }: Props) {
  const t = useTranslations('mirror');
  const locale = useLocale();
  const { pair, parts } = mirror;
  const hasPress = rows.some(({ press }) => press.length > 0);
  const name = (code: string) => parts.areas.find((area) => area.code === code)?.name[locale] ?? code;
  const unvalued = new Set(rows.flatMap(({ band, own, other }) => (band === 'unvalued' ? [own, other] : [])).flatMap((o) => (o ? [toTeller(o)] : [])));
  const silent = parts.sources.filter((source) => unvalued.has(source.id) && toValuation(flow, source.basis) === null);
  const valuation = flow === 'T' || silent.length > 0 ? ['', ''] : flow === 'X' ? [' · FOB', ' · CIF'] : [' · CIF', ' · FOB'];
  return (
    <>
      {silent.length > 0 && <p className="mb-2 text-sm text-muted">{t('unvalued', { sources: silent.map((source) => toSourceName(source, locale)).join(', ') })}</p>}
      <ScrollArea label={caption}>
        <table className="figures w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <Head first>{t('year')}</Head>
              <Head>{toSideName(pair.reporter, flow, parts)[locale] + valuation[0]}</Head>
              <Head>{toSideName(pair.partner, MIRRORED[flow], parts)[locale] + valuation[1]}</Head>
              {hasPress && <Head wide>{t('press')}</Head>}
              <Head wide>{flow === 'T' ? t('ratioTotal', { reporter: name(pair.reporter), partner: name(pair.partner) }) : t('ratio')}</Head>
              {flow !== 'T' && <Head wide>{t('band')}</Head>}
              <Head wide>{t('asymmetry')}</Head>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.timePeriod}>
                <Row row={row} hasPress={hasPress} />
                <NarrowRow row={row} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}
