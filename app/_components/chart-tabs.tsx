'use client';

<<<<<<< HEAD
import type { ReactNode } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
=======
import { useTranslations } from 'next-intl';
import { Tabs } from 'radix-ui';
import { type ReactNode, useMemo } from 'react';
import { type ChartView, toLayers } from '@/lib/charts/chart-view';
>>>>>>> 6dca6f1 (Official table: trade of Viet Nam and Belgium as each reports it, registered FDI; a second layer in charts with a switch)
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { ChartControls } from './chart-controls';
import { ChartFigure } from './chart-figure';
import { TabFrame } from './tab-frame';
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

/** A kept chart as picture, table and sources; its events can be switched off. */
export function ChartTabs({ view, paint, evidence, recordedAt, table, sources }: Props) {
  const [annotations, setAnnotations] = useUrlSwitch('annotations');
  const [official, setOfficial] = useUrlSwitch('official');
  const shown = useMemo(() => toLayers(view, official), [view, official]);
  return (
<<<<<<< HEAD
    <TabFrame
      sourceCount={view.sources.length}
      controls={<ChartControls view={view} recordedAt={recordedAt} annotations={annotations} onAnnotations={setAnnotations} />}
      chart={
        <ChartFigure view={view} annotations={annotations} paint={paint}>
=======
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
          <ChartControls view={view} recordedAt={recordedAt} annotations={annotations} onAnnotations={setAnnotations} official={official} onOfficial={setOfficial} />
        </div>
      </div>
      <Panel value="chart">
        <ChartFigure view={shown} annotations={annotations} paint={paint} isPainted={official === paint?.official}>
>>>>>>> 6dca6f1 (Official table: trade of Viet Nam and Belgium as each reports it, registered FDI; a second layer in charts with a switch)
          {evidence}
        </ChartFigure>
      }
      table={table}
      sources={sources}
    />
  );
}
