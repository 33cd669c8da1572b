'use client';

import { useSearchParams } from 'next/navigation';

/** Something that is on unless the address says `name=false`. Turning it changes the address only: nothing is loaded again. */
export function useUrlSwitch(name: string): readonly [on: boolean, turn: (on: boolean) => void] {
  const on = useSearchParams().get(name) !== 'false';
  const turn = (next: boolean) => {
    const url = new URL(window.location.href);
    if (next) url.searchParams.delete(name);
    else url.searchParams.set(name, 'false');
    window.history.replaceState(null, '', url);
  };
  return [on, turn];
}
