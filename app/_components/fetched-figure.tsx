'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useState } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { urls } from '@/lib/core/urls';
import { ChartFigure } from './chart-figure';

interface Props {
  /** Says of which state of the data the page's drawing is; for another one the component is another (`key`). */
  readonly outline: ChartView;
  readonly paint: FirstPaint;
  /** The evidence that the chart begins with. */
  readonly children: ReactNode;
}

async function fetchView(slug: string): Promise<ChartView> {
  const response = await fetch(urls.chartView(slug));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as ChartView;
}

/** A chart among many: the page brings its drawing and its words; its figures are fetched when a reader comes near. */
export function FetchedFigure({ outline, paint, children }: Props) {
  const router = useRouter();
  const [view, setView] = useState<ChartView | null>(null);
  const { slug } = outline.spec;
  const prepare = useCallback(async () => {
    const fetched = await fetchView(slug);
    setView(fetched);
    // Data have changed since the page was made: its words are asked for anew, too.
    if (fetched.revision !== outline.revision) router.refresh();
  }, [slug, outline.revision, router]);
  return (
    <ChartFigure view={view ?? outline} paint={paint} prepare={prepare} compact>
      {children}
    </ChartFigure>
  );
}
