'use client';

import type { Chart } from 'chart.js';
import { useCallback } from 'react';
import { Chart as ReactChart } from 'react-chartjs-2';
import type { PlotConfig } from '@/lib/charts/chart-config';
import type { PlotDatum } from '@/lib/charts/plot-parts';
import '@/lib/charts/register';
import { findTargets, type Target } from '@/lib/charts/targets';

interface Props {
  readonly config: PlotConfig;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly onDrawn: (targets: readonly Target[]) => void;
}

/** Draws one configuration; another one is another canvas (give it another key), because labels are laid out for one size. */
export function ChartCanvas({ config, width, height, alt, onDrawn }: Props) {
  const report = useCallback(
    (chart: Chart<'scatter' | 'bar', PlotDatum[]> | null | undefined) => {
      if (chart) onDrawn(findTargets(chart as unknown as Chart, config));
    },
    [config, onDrawn],
  );
  return (
    <ReactChart ref={report} type={config.type} data={config.data} options={config.options} width={width} height={height} role="img" aria-label={alt} />
  );
}
