import { z } from 'zod';
import { COMPACT_LIMITS } from './compact-size';
import { EMBED_FONT_SIZE } from './embed-layout';
import { notesParam } from '../core/notes-query';
import { figureQuery, flag } from '../core/query';
import { fontPx, px } from './picture-query';

/** `auto` follows the page around the frame, as its browser tells it (prefers-color-scheme). */
export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/**
 * What an embedded chart may ask for (DESIGN §4). `evidence`: ranges in the drawing, wording and range in the table;
 * `annotations`: events above the data; `official`: the layer of official statistics; `notes`: the
 * reader's annotations, in place of the chart's own; `frame`: border, ground and padding of its own; `compact`: title, plot and
 * sources alone, as high as the frame, notes and table folded; `imWidth` and `imHeight`: the frame in px, which a compact chart is drawn for;
 * `imFontSize`: labels in px.
 */
export const embedQuery = figureQuery.extend({
  theme: z.enum(EMBED_THEMES).default('auto'),
  evidence: flag.default(true),
  annotations: flag.default(true),
  official: flag.default(true),
  notes: notesParam.optional(),
  frame: flag.default(true),
  compact: flag.default(false),
  imWidth: px(COMPACT_LIMITS.width),
  imHeight: px(COMPACT_LIMITS.height),
  imFontSize: fontPx(20).default(EMBED_FONT_SIZE),
});

/** The explorer's own parameters say the rest. */
export const exploreEmbedQuery = embedQuery.omit({ time: true, asOf: true, transform: true, base: true, to: true, claims: true, notes: true });

export type EmbedQuery = z.output<typeof embedQuery>;
