'use client';

import { createContext, use } from 'react';
import type { CatalogueChoice } from '@/lib/core/catalogue-choice';
import type { ExploreCatalogue } from '@/lib/core/catalogue-entry';
import type { ExploreState } from '@/lib/core/explore-query';
import type { Step } from './use-address';

/** A change of what is drawn. A part that is drawn later than the chart knows an older state: it says what to do with the newest. */
export type Patch = Partial<ExploreState> | ((state: ExploreState) => Partial<ExploreState>);

export function toPatch(patch: Patch, state: ExploreState): Partial<ExploreState> {
  return typeof patch === 'function' ? patch(state) : patch;
}

/** What every part of the explorer may read and change. */
export interface ExplorerModel {
  readonly state: ExploreState;
  readonly choice: CatalogueChoice;
  readonly catalogue: ExploreCatalogue;
  readonly recent: readonly string[];
  /** Draws something else: a part of the state, or what to make of it as it is by then. */
  readonly change: (patch: Patch, step?: Step) => void;
  /** Looks for something else in the catalogue. */
  readonly look: (patch: Partial<CatalogueChoice>, step?: Step) => void;
}

export const ExplorerContext = createContext<ExplorerModel | null>(null);

export function useExplorer(): ExplorerModel {
  const model = use(ExplorerContext);
  if (!model) throw new Error('this part stands inside the explorer only');
  return model;
}
