'use client';

import { useSearchParams } from 'next/navigation';
import { replaceAddress } from './history-steps';

/** As `flag` in lib/core/query reads them; its checks would come along. */
const OFF: readonly string[] = ['false', '0'];

/** Something that is on unless the address says `name=false` (or 0). Turning it changes the address only: nothing is loaded again. */
export function useUrlSwitch(name: string): readonly [on: boolean, turn: (on: boolean) => void] {
  const on = !OFF.includes(useSearchParams().get(name) ?? '');
  const turn = (next: boolean) => {
    const url = new URL(window.location.href);
    if (next) url.searchParams.delete(name);
    else url.searchParams.set(name, 'false');
    replaceAddress(url);
  };
  return [on, turn];
}
