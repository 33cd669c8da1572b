import { useLocale, useTranslations } from 'next-intl';
import { FLOWS, FREQS, SECTORS, UNITS } from '@/lib/core/codes';
import type { SeriesPage } from '@/lib/db/find-series-page';
import { DescriptionList } from './description-list';

function withCode(name: string | undefined, code: string) {
  return (
    <>
      {name ?? code} {name && <code className="text-xs text-muted">{code}</code>}
    </>
  );
}

/** All dimensions of a series, in words and codes. */
export function DimensionList({ page: { series, measure, areas } }: { page: SeriesPage }) {
  const t = useTranslations('series');
  const locale = useLocale();
  const area = (code: string) => withCode(areas.find((each) => each.code === code)?.name[locale], code);
  return (
    <DescriptionList
      items={[
        [t('reporter'), area(series.reporter)],
        [t('partner'), area(series.partner)],
        [t('flow'), withCode(FLOWS[series.flow]?.[locale], series.flow)],
        [t('measure'), withCode(measure?.name[locale], series.measure)],
        [t('definition'), measure?.definition[locale]],
        [t('sector'), withCode(SECTORS[series.sector]?.[locale], series.sector)],
        [t('freq'), withCode(FREQS[series.freq]?.[locale], series.freq)],
        [t('unit'), UNITS[series.unitMeasure]?.[locale] ?? series.unitMeasure],
        [t('key'), <code key="key">{series.key}</code>],
      ]}
    />
  );
}
