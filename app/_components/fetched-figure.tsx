'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useState } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FetchedView } from '@/lib/charts/outline';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { urls } from '@/lib/core/urls';
import { ChartFigure } from './chart-figure';

interface Props {
  readonly outline: ChartView;
  /** Revision of the data that the page's drawing and words are made of; for another one the component is another (`key`). */
  readonly edition: number;
  readonly paint: FirstPaint;
  /** The evidence that the chart begins with. */
  readonly children: ReactNode;
}

async function fetchView(slug: string): Promise<FetchedView> {
  const response = await fetch(urls.chartView(slug));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as FetchedView;
}

/** A chart among many: the page brings its drawing and its words; its figures are fetched when a reader comes near. */
export function FetchedFigure({ outline, edition, paint, children }: Props) {
  const router = useRouter();
  const [view, setView] = useState<ChartView | null>(null);
  const { slug } = outline.spec;
  const prepare = useCallback(async () => {
    const fetched = await fetchView(slug);
    setView(fetched.view);
    // Data have changed since the page was made: its words are asked for anew, too.
    if (fetched.edition !== edition) router.refresh();
  }, [slug, edition, router]);
  return (
    <ChartFigure view={view ?? outline} paint={paint} prepare={prepare} compact>
      {children}
    </ChartFigure>
  );
}
