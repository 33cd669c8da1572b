'use client';

import { useEffect } from 'react';
import { useLater } from '../use-later';
import type { PointPanelProps } from './point-panel';

/** The detail of what is pinned; its scripts are fetched with the first pin. */
export function PinnedPoints(props: PointPanelProps) {
  const { part, ask } = useLater(() => import('./point-panel'));
  const isWanted = props.model.pins.length > 0;
  useEffect(() => {
    if (isWanted && !part) ask();
  });
  return isWanted && part ? <part.PointPanel {...props} /> : null;
}
