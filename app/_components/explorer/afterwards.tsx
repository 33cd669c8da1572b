'use client';

import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { SettledContext, useCatalogue, useExplorer } from './explorer-context';

/**
 * What stands around the chart: drawn after it, in a pass of its own that the next click interrupts. It reads what is drawn by
 * `useSettled`, which is older until then; so what is done from there says what to do with the newest state.
 */
export function Afterwards({ children }: { children: ReactNode }) {
  const [model, catalogue, shown] = [useDeferredValue(useExplorer()), useDeferredValue(useCatalogue()), useDeferredValue(children)];
  return useMemo(() => <SettledContext value={{ ...model, ...catalogue }}>{shown}</SettledContext>, [model, catalogue, shown]);
}
