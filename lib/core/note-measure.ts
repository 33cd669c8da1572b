import { formatBase } from './format';
import type { Locale } from './locale';
import { isPeriod } from './period';
import { TRANSFORM_CODES, TRANSFORM_NAMES, type TransformCode } from './transform-code';

/** What a formula gives, whatever its unit. */
export const FORMULA_MEASURE = 'formula';

const FORMULA_NAME = { vi: 'công thức', en: 'formula' } as const;

function isTransform(text: string): text is TransformCode {
  return (TRANSFORM_CODES as readonly string[]).includes(text);
}

/**
 * Whether a text names what is counted in a unit: `lin`, a transform (`pch`, `share`), `formula`, or an index by its base period
 * (`2010`): 150 of 2010 is another height than 150 of 2005.
 */
export function isNoteMeasure(text: string): boolean {
  return text === FORMULA_MEASURE || (isTransform(text) && text !== 'index') || isPeriod(text);
}

/** In words, to stand behind a unit: "percent change", "2010 = 100"; '' for figures as they were stated. */
export function toMeasureWords(measure: string | undefined, locale: Locale): string {
  if (!measure || measure === 'lin') return '';
  if (measure === FORMULA_MEASURE) return FORMULA_NAME[locale];
  return isTransform(measure) ? TRANSFORM_NAMES[measure][locale].toLowerCase() : formatBase(measure, locale);
}
