import { z } from 'zod';
import { type ExploreState, toExploreParams } from '../core/explore-query';
import { plainText } from '../core/plain-text';
import { slugText } from '../core/slug';
import type { ChartSpec } from './chart-spec';
import { type CopyChoice, toChosenSpec } from './chosen-spec';
import type { ChartView } from './chart-view';

/** Names that addresses below /charts and /dashboards, or files, have already. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['new', 'edit', 'history', 'explore']);

/** The name of something new; faults in both languages, as forms show them. */
export const freeSlug = slugText.refine((text) => !RESERVED_SLUGS.has(text), 'slug-reserved');

export function toWords(max: number) {
  return z.strictObject({ vi: plainText(1, max), en: plainText(1, max) });
}

/** The number of the revision that the editor saw: another one meanwhile is a conflict, and nothing is lost. */
const revision = z.int().positive();

/** Who says they made the change, and what they say about it. */
export const editWords = z.strictObject({ author: plainText(1, 100), comment: plainText(0, 500).default('') });

const chartWords = z.strictObject({
  kicker: toWords(200),
  title: toWords(300),
  subtitle: toWords(400),
  notes: z.array(toWords(2000)).max(12).default([]),
});

const explore = z.string().max(20_000);
/** The revision whose drawing is kept, or copied: the one that the editor saw. */
const drawing = revision.optional();
/** Parameters of the page of the chart that is copied: `time=2010..2013&official=false&notes=…`. */
const shown = z.string().max(20_000);

const ONE_DRAWING = { path: ['drawing'], error: 'explore-or-drawing' };

function isDrawnOnce({ explore: state, drawing: kept }: { explore?: string | undefined; drawing?: number | undefined }): boolean {
  return state === undefined || kept === undefined;
}

/** A chart to be saved: from a state of the explorer, or as a copy of another chart, which keeps what that draws. */
export const newChart = z
  .strictObject({ slug: freeSlug, ...chartWords.shape, explore: explore.optional(), copyOf: slugText.optional(), drawing, shown: shown.optional(), ...editWords.shape })
  .refine((draft) => (draft.explore === undefined) !== (draft.copyOf === undefined), { path: ['explore'], error: 'explore-or-copy' })
  .refine(isDrawnOnce, ONE_DRAWING);

/** Other words, or another state. Without one the drawing stays: that of the newest revision, or of the one that is named. */
export const chartChange = z.strictObject({ revision, ...chartWords.shape, explore: explore.optional(), drawing, ...editWords.shape }).refine(isDrawnOnce, ONE_DRAWING);

/** An earlier revision made the newest again. */
export const restoration = z.strictObject({ revision, restore: z.int().positive(), ...editWords.shape });

export const withdrawal = z.strictObject({ revision, reason: plainText(1, 500), author: editWords.shape.author });

export type ChartWords = z.output<typeof chartWords>;
export type EditWords = z.output<typeof editWords>;

/** After the shipped charts, which say their own place. */
const POSITION = 1000;

/** Only the words of what may say more. */
export function toChartWords({ kicker, title, subtitle, notes }: ChartWords): ChartWords {
  return { kicker, title, subtitle, notes };
}

/** What is kept of a state: the state itself, and kind and series for lists and search. */
export function toSavedSpec(name: string, words: ChartWords, state: ExploreState, drawn: ChartView): ChartSpec {
  const { kind, time } = drawn.spec;
  return {
    slug: name,
    position: POSITION,
    size: 'normal',
    kind,
    ...toChartWords(words),
    series: state.series.map(({ key }) => ({ key, mark: 'points', role: 'main' })),
    ...(time && { time }),
    explore: String(toExploreParams({ ...state, lang: null })),
  };
}

/** Another chart's drawing, as its reader saw it, under a name and in words of its own. */
export function toCopiedSpec(name: string, words: ChartWords, spec: ChartSpec, choice: CopyChoice): ChartSpec {
  return { ...toChosenSpec(spec, choice), slug: name, position: POSITION, size: 'normal', ...toChartWords(words) };
}
