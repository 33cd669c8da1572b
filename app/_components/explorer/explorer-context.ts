'use client';

import { type Context, createContext, use } from 'react';
import type { CatalogueChoice } from '@/lib/core/catalogue-choice';
import type { ExploreCatalogue } from '@/lib/core/catalogue-entry';
import type { Editing } from '@/lib/core/explore-address';
import type { ExploreState } from '@/lib/core/explore-query';
import type { Step } from './use-address';

/** A change of what is drawn. A part that is drawn later than the chart knows an older state: it says what to do with the newest. */
export type Patch = Partial<ExploreState> | ((state: ExploreState) => Partial<ExploreState>);

export function toPatch(patch: Patch, state: ExploreState): Partial<ExploreState> {
  return typeof patch === 'function' ? patch(state) : patch;
}

/** What is drawn: every part of the explorer may read and change it. */
export interface ExplorerModel {
  readonly state: ExploreState;
  /** Series that were chosen lately, the last one first. */
  readonly recent: readonly string[];
  /** The saved chart that is being changed, by its name in the address. */
  readonly editing: Editing | null;
  /** Draws something else: a part of the state, or what to make of it as it is by then. */
  readonly change: (patch: Patch, step?: Step) => void;
  /** Says what gives annotations without a unit that of what is drawn now. */
  readonly rememberUnits: (toNotes: (notes: ExploreState['notes']) => ExploreState['notes']) => void;
}

/** What can be drawn, and what the reader looks for in it. Apart from what is drawn, which changes without it. */
export interface CatalogueModel {
  readonly choice: CatalogueChoice;
  readonly catalogue: ExploreCatalogue;
  /** Looks for something else in the catalogue. */
  readonly look: (patch: Partial<CatalogueChoice>, step?: Step) => void;
}

export const ExplorerContext = createContext<ExplorerModel | null>(null);
export const CatalogueContext = createContext<CatalogueModel | null>(null);
/**
 * Both, for what stands inside `Afterwards`. A context of its own: a change of one that stands further out draws every part that
 * reads it, also below another provider whose value is still the old one.
 */
export const SettledContext = createContext<(ExplorerModel & CatalogueModel) | null>(null);

function useModel<T>(context: Context<T | null>): T {
  const model = use(context);
  if (!model) throw new Error('this part stands inside the explorer only');
  return model;
}

export function useExplorer(): ExplorerModel {
  return useModel(ExplorerContext);
}

export function useCatalogue(): CatalogueModel {
  return useModel(CatalogueContext);
}

export function useSettled(): ExplorerModel & CatalogueModel {
  return useModel(SettledContext);
}
