import type { ExploreState } from '../core/explore-query';
import type { Bilingual } from '../core/locale';
import type { Explored } from './explored';

/** What stands above a chart. */
export interface HeadWords {
  readonly kicker: Bilingual;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
}

/** From the top down. */
export const HEAD_NAMES = ['kicker', 'title', 'subtitle'] as const satisfies readonly (keyof HeadWords)[];

export function toHeadWords({ kicker, title, subtitle }: HeadWords): HeadWords {
  return { kicker, title, subtitle };
}

/** Words for a chart that is to be saved, and the sentence that its figures of today would give. */
export interface ProposedWords extends HeadWords {
  readonly sentence: Bilingual | null;
}

/**
 * A saved chart goes on being drawn from the newest figures, so its title is proposed without any: they would be true today only.
 * One that is frozen at an instant may say its figures.
 */
export function toProposedWords({ asOf }: Pick<ExploreState, 'asOf'>, { view, name }: Pick<Explored, 'view' | 'name'>): ProposedWords {
  const { kicker, title, subtitle, kind } = view.spec;
  const isLasting = asOf !== null || kind === 'timeline' || title.en === name.en;
  return { kicker, title: isLasting ? title : name, subtitle, sentence: isLasting ? null : title };
}
