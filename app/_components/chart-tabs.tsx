'use client';

import { useTranslations } from 'next-intl';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { ChartControls } from './chart-controls';
import { ChartFigure } from './chart-figure';
import { useUrlSwitch } from './use-url-switch';

interface Props {
  readonly view: ChartView;
  /** When the state of the data was recorded, for frozen embeds. */
  readonly recordedAt: string | null;
  readonly paint: FirstPaint;
  /** What the chart says before anybody points at it. */
  readonly evidence: ReactNode;
  readonly table: ReactNode;
  readonly sources: ReactNode;
}

const TAB =
  'px-2.5 py-2 text-sm text-muted hover:text-ink data-[state=active]:font-semibold data-[state=active]:text-ink border-b-2 border-transparent data-[state=active]:border-accent -mb-px cursor-pointer';

/** The table and the sources stay in the document whichever is shown: for search in the page, for print, without scripts. */
function Panel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Tabs.Content value={value} forceMount className="pt-4 data-[state=inactive]:hidden print:block!" data-panel>
      {children}
    </Tabs.Content>
  );
}

/** One chart as picture, table and sources. */
export function ChartTabs({ view, paint, evidence, recordedAt, table, sources }: Props) {
  const t = useTranslations('chart');
  const [annotations, setAnnotations] = useUrlSwitch('annotations');
  return (
    <Tabs.Root defaultValue="chart">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-grid print:hidden">
        <Tabs.List aria-label={t('views')} className="flex">
          <Tabs.Trigger value="chart" className={TAB}>
            {t('chart')}
          </Tabs.Trigger>
          <Tabs.Trigger value="table" className={TAB}>
            {t('table')}
          </Tabs.Trigger>
          <Tabs.Trigger value="sources" className={TAB}>
            {t('sources')} <span className="figures font-normal">{view.sources.length}</span>
          </Tabs.Trigger>
        </Tabs.List>
        <div className="pb-2">
          <ChartControls view={view} recordedAt={recordedAt} annotations={annotations} onAnnotations={setAnnotations} />
        </div>
      </div>
      <Panel value="chart">
        <ChartFigure view={view} annotations={annotations} paint={paint}>
          {evidence}
        </ChartFigure>
      </Panel>
      <Panel value="table">{table}</Panel>
      <Panel value="sources">{sources}</Panel>
    </Tabs.Root>
  );
}
