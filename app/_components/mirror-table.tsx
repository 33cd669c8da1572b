import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { MIRROR_BAND_NAMES } from '@/lib/charts/mirror-words';
import { toSideName } from '@/lib/charts/mirror-view';
import { formatObservation, formatQuantity } from '@/lib/core/format';
import { MIRRORED, type MirrorFlow, type MirrorRow } from '@/lib/core/mirror';
import { isDerived, type Observation, toObservationRef } from '@/lib/core/observation';
import { urls } from '@/lib/core/urls';
import type { Mirror } from '@/lib/db/find-mirror';
import { ScrollArea } from './scroll-area';

interface Props {
  readonly caption: string;
  readonly mirror: Mirror;
  readonly flow: MirrorFlow;
  readonly rows: readonly MirrorRow[];
}

const CELL = 'px-3 py-1.5 text-right align-top whitespace-nowrap';

function Head({ children, first = false }: { children: ReactNode; first?: boolean }) {
  return (
    <th scope="col" className={`px-3 py-2 align-bottom text-xs font-normal text-muted ${first ? 'text-left' : 'text-right'}`}>
      {children}
    </th>
  );
}

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

function Row({ row, hasPress }: { row: MirrorRow; hasPress: boolean }) {
  const locale = useLocale();
  const { ratio, asymmetry, band, flow } = row;
  return (
    <tr className="border-t border-grid">
      <th scope="row" className="px-3 py-1.5 text-left align-top font-normal">
        {row.timePeriod}
      </th>
      <td className={CELL}>
        <Figure observation={row.own} />
      </td>
      <td className={CELL}>
        <Figure observation={row.other} />
      </td>
      {hasPress && (
        <td className={CELL}>
          <Press press={row.press} />
        </td>
      )}
      <td className={CELL}>{ratio ? formatQuantity(ratio, 'PURE_NUMB', locale) : '–'}</td>
      {flow !== 'T' && <td className={`${CELL} ${!band || band === 'usual' ? '' : 'text-warning'}`}>{band ? MIRROR_BAND_NAMES[band][locale] : '–'}</td>}
      <td className={CELL}>{asymmetry ? formatQuantity(asymmetry, 'PC', locale) : '–'}</td>
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
  const valuation = flow === 'T' ? ['', ''] : flow === 'X' ? [' · FOB', ' · CIF'] : [' · CIF', ' · FOB'];
  return (
    <ScrollArea label={caption}>
      <table className="figures w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <Head first>{t('year')}</Head>
            <Head>{toSideName(pair.reporter, flow, parts)[locale] + valuation[0]}</Head>
            <Head>{toSideName(pair.partner, MIRRORED[flow], parts)[locale] + valuation[1]}</Head>
            {hasPress && <Head>{t('press')}</Head>}
            <Head>{flow === 'T' ? t('ratioTotal', { reporter: name(pair.reporter), partner: name(pair.partner) }) : t('ratio')}</Head>
            {flow !== 'T' && <Head>{t('band')}</Head>}
            <Head>{t('asymmetry')}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.timePeriod} row={row} hasPress={hasPress} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
