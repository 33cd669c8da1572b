'use client';

import { useEffect } from 'react';
import { toDrawnSteps } from '@/lib/charts/explore-selection';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { ExploreState } from '@/lib/core/explore-query';
import { TRANSFORM_CODES } from '@/lib/core/transform-code';
import { awaitReader, whenIdle } from '../reader-arrival';

/** What a piece of work may take, ms: with less than this left, it waits for the next idle time. */
const PIECE = 10;

/** Does one thing after another while the browser is idle. @returns how to leave off */
function workIdly(jobs: readonly (() => unknown)[]): () => void {
  const open = jobs.values();
  let stopped = false;
  const go = (): void =>
    whenIdle((toTimeLeft) => {
      do {
        const { value: job, done } = open.next();
        if (stopped || done) return;
        job();
      } while (toTimeLeft() > PIECE);
      go();
    });
  void awaitReader().then(go);
  return () => {
    stopped = true;
  };
}

/**
 * Computes, while a reader looks at the chart, what the next choice of a transform will ask for, a series at a time: findDrawn keeps it, and
 * the click has only to draw. @param most figures of a selection up to which each is quickly computed
 */
export function useReadyTransforms(state: ExploreState, parts: ChartParts, most: number): void {
  useEffect(() => {
    if (parts.observations.length > most) return undefined;
    return workIdly(TRANSFORM_CODES.flatMap((transform) => toDrawnSteps({ ...state, transform }, parts)));
  }, [state, parts, most]);
}
