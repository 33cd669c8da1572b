import { useLocale, useTranslations } from 'next-intl';
import type { ChartView } from '@/lib/charts/chart-view';
import { toMirrorSubject } from '@/lib/charts/mirror-view';
import { MIRROR_TERMS } from '@/lib/charts/terms/mirror-terms';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { formatDecimal, formatQuantity } from '@/lib/core/format';
import { type MirrorFlow, toMedianRatio, USUAL_RATIO } from '@/lib/core/mirror';
import { toDecimal } from '@/lib/core/quantity';
import type { Mirror } from '@/lib/db/find-mirror';
import { DrawnChart } from './drawn-chart';
import { MirrorTable } from './mirror-table';
import { Section } from './section';
import { TermsNote } from './terms';

interface Props {
  readonly mirror: Mirror;
  readonly flow: MirrorFlow;
  readonly view: ChartView;
  readonly paint: FirstPaint;
}

/** "Median ratio, importer to exporter: 1.14 over 16 years; usual is 1.05–1.2." */
function Median({ mirror, flow }: Pick<Props, 'mirror' | 'flow'>) {
  const t = useTranslations('mirror');
  const locale = useLocale();
  const compared = mirror.rows.filter((row) => row.flow === flow && row.ratio);
  const median = toMedianRatio(compared);
  if (!median) return null;
  const [low, high] = [USUAL_RATIO.low, USUAL_RATIO.high].map((text) => formatDecimal(toDecimal(text), locale, 2)) as [string, string];
  const name = (code: string) => mirror.parts.areas.find((area) => area.code === code)?.name[locale] ?? code;
  const facts = { ratio: formatQuantity(median, 'PURE_NUMB', locale), count: compared.length };
  const names = { reporter: name(mirror.pair.reporter), partner: name(mirror.pair.partner) };
  return <p className="mb-3 text-sm text-muted">{flow === 'T' ? t('medianTotal', { ...facts, ...names }) : t('median', { ...facts, low, high })}</p>;
}

/** One flow of a pair: its chart, its table. */
export function MirrorSection({ mirror, flow, view, paint }: Props) {
  const locale = useLocale();
  const rows = mirror.rows.filter((row) => row.flow === flow);
  const subject = toMirrorSubject(mirror.pair, flow, mirror.parts)[locale];
  return (
    <Section title={subject} id={flow}>
      {view.spec.title[locale] !== subject && <p className="mb-1 max-w-3xl">{view.spec.title[locale]}.</p>}
      <Median mirror={mirror} flow={flow} />
      <div className="card mb-4 p-4 md:p-6">
        <DrawnChart view={view} paint={paint} />
      </div>
      <MirrorTable caption={subject} mirror={mirror} flow={flow} rows={rows} />
      <TermsNote terms={MIRROR_TERMS} />
    </Section>
  );
}
