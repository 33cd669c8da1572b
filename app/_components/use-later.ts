'use client';

import { useState } from 'react';

/** A part of the page that few readers need: its scripts are fetched when somebody is about to use it. */
export interface Later<T> {
  /** Null until it was asked for and has come. */
  readonly part: T | null;
  /** Fetches it, so that it is there when asked for. */
  readonly prepare: () => void;
  readonly ask: () => void;
}

/** @param load the same import each time; one that failed is tried again by the next wish. */
export function useLater<T extends object>(load: () => Promise<T>): Later<T> {
  const [part, setPart] = useState<T | null>(null);
  const ignore = () => undefined;
  return { part, prepare: () => void load().catch(ignore), ask: () => void load().then(setPart, ignore) };
}
