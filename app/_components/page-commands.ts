'use client';

import { useEffect, useRef } from 'react';

/** What a command does to the chart that is open. */
export type CommandVerb = 'show' | 'draw' | 'turn' | 'download' | 'copy' | 'open';

/** Something that can be done on the page that is open, as the command palette offers it. */
export interface PageCommand {
  /** Stable: the palette knows other words for some. */
  readonly id: string;
  readonly verb: CommandVerb;
  /** As the control on the page names it. */
  readonly name: string;
  /** Of a switch: whether it is on. */
  readonly on?: boolean;
  readonly run: () => void;
}

interface Offer {
  readonly current: readonly PageCommand[];
}

const offers = new Set<Offer>();

/** Offers commands as long as the component is on the page; they are always the newest. */
export function usePageCommands(commands: readonly PageCommand[]): void {
  const newest = useRef(commands);
  useEffect(() => {
    newest.current = commands;
  });
  useEffect(() => {
    offers.add(newest);
    return () => void offers.delete(newest);
  }, []);
}

/** What can be done now, in the order of the page. */
export function findPageCommands(): PageCommand[] {
  return [...offers].flatMap(({ current }) => current);
}
