'use client';

import { useEffect } from 'react';
import { findDrawn } from '@/lib/charts/explore-selection';
import type { ChartParts } from '@/lib/charts/view-parts';
import type { ExploreState } from '@/lib/core/explore-query';
import { TRANSFORM_CODES } from '@/lib/core/transform-code';
import { awaitReader, whenIdle } from '../reader-arrival';

/** Does one thing each time the browser is idle. @returns how to leave off */
function workIdly(jobs: readonly (() => unknown)[]): () => void {
  let stopped = false;
  const go = ([job, ...rest]: readonly (() => unknown)[]): void => {
    if (!job || stopped) return;
    whenIdle(() => {
      if (stopped) return;
      job();
      go(rest);
    });
  };
  void awaitReader().then(() => go(jobs));
  return () => {
    stopped = true;
  };
}

/**
 * Computes, while a reader looks at the chart, what the next choice of a transform will ask for: findDrawn keeps it, and the click
 * has only to draw. @param most figures of a selection up to which each is quickly computed
 */
export function useReadyTransforms(state: ExploreState, parts: ChartParts, most: number): void {
  useEffect(() => {
    if (parts.observations.length > most) return undefined;
    return workIdly(TRANSFORM_CODES.map((transform) => () => findDrawn({ ...state, transform }, parts)));
  }, [state, parts, most]);
}
