import { UNITS } from '../codes';
import { evaluate } from '../formula/evaluate';
import { type Expression, findLetters, toFormulaWords } from '../formula/expression';
import { findFormulaUnit } from '../formula/formula-unit';
import { parseFormula } from '../formula/parse-formula';
import { type Bilingual, both } from '../locale';
import { type Observation, toObservationRef } from '../observation';
import { toQuantity } from '../quantity';
import { type Target, toDerivedRow, type TransformInput, type Transformed } from './derived-row';
import { type Missing, type MissingReason, toMissing } from './missing';
import { pickOfPeriod, toDays } from './pick-observation';

type ByLetter = ReadonlyMap<string, TransformInput>;

const SHARED = ['reporter', 'partner', 'flow', 'sector', 'freq'] as const;
const NOT_APPLICABLE: Readonly<Record<(typeof SHARED)[number], string>> = { reporter: '_Z', partner: '_Z', flow: '_Z', sector: '_T', freq: '_O' };

/** A dimension that all sides share stays; where they differ, none applies. */
function toDimensions(inputs: readonly TransformInput[]): Record<(typeof SHARED)[number], string> {
  const of = (name: (typeof SHARED)[number]): string => {
    const [first, ...others] = new Set(inputs.map(({ series }) => series[name]));
    return first && others.length === 0 ? first : NOT_APPLICABLE[name];
  };
  return { reporter: of('reporter'), partner: of('partner'), flow: of('flow'), sector: of('sector'), freq: of('freq') };
}

function toWords(e: Expression, toName: (input: TransformInput) => string, byLetter: ByLetter): string {
  return toFormulaWords(e, (letter) => {
    const input = byLetter.get(letter);
    return input ? toName(input) : letter;
  });
}

/** Signs as people write them: no spreadsheet takes a minus sign at the beginning for a formula. */
function toPrint(text: string): string {
  return text.replace(/^-/u, '−').replaceAll(' * ', ' × ').replaceAll(' / ', ' ÷ ').replaceAll(' - ', ' − ');
}

/** The formula as it was typed, what its letters stand for, and their units: which says more than a name made of the same. */
function toDefinition(e: Expression, byLetter: ByLetter): Bilingual {
  const formula = toPrint(toFormulaWords(e, (letter) => letter));
  const parts = (locale: keyof Bilingual): string =>
    [...byLetter].map(([letter, { series }]) => `${letter} = ${series.title[locale]} (${UNITS[series.unitMeasure]?.[locale] ?? series.unitMeasure})`).join('; ');
  return {
    vi: `${formula}, Tradecite tính cho mỗi kỳ mà mọi chuỗi đều có số liệu. ${parts('vi')}.`,
    en: `${formula}, computed by Tradecite for each period that all of the series have. ${parts('en')}.`,
  };
}

/** Without blanks; what begins with a sign is in brackets, because tables would have to write it as another text than it is. */
function toCode(words: string): string {
  const code = words.replaceAll(' ', '');
  return code.startsWith('-') ? `(${code})` : code;
}

function toTarget(e: Expression, byLetter: ByLetter): Target {
  const unit = findFormulaUnit(e, new Map([...byLetter].map(([letter, { series }]) => [letter, series.unitMeasure])));
  const inputs = [...byLetter.values()];
  const words = both((locale) => toPrint(toWords(e, ({ label, series }) => label?.[locale] ?? `[${series.title[locale]}]`, byLetter)));
  const measure = toCode(toWords(e, (input) => input.measure.code, byLetter));
  return {
    rule: 'formula',
    series: { ...toDimensions(inputs), key: toCode(toWords(e, ({ name }) => name, byLetter)), measure, unitMeasure: unit, title: words, note: null },
    measure: { code: measure, nature: unit === 'PC' ? 'share' : (inputs[0]?.measure.nature ?? 'flow'), concept: 'formula', unitMeasure: unit, name: words, definition: toDefinition(e, byLetter) },
  };
}

/** What each letter means beside one figure of the first: the same period, the same source where it has one. */
function bind(head: Observation, [first, ...others]: readonly string[], byLetter: ByLetter): Map<string, Observation> {
  const found = others.map((letter): [string, Observation | undefined] => [letter, pickOfPeriod(byLetter.get(letter)?.observations ?? [], toDays(head), head)]);
  return new Map([[first ?? '', head], ...found.filter((entry): entry is [string, Observation] => entry[1] !== undefined)]);
}

/** The figure, or why there is none. */
function toRow(target: Target, e: Expression, head: Observation, bound: ReadonlyMap<string, Observation>): Observation | MissingReason {
  const quantity = evaluate(e, new Map([...bound].map(([letter, o]) => [letter, toQuantity(o)])));
  const isKnown = [...bound.values()].every(({ obsValue }) => obsValue !== null);
  if (!quantity.low && !quantity.high) return isKnown && quantity.value === null ? 'by-zero' : 'unbounded';
  const formula = toFormulaWords(e, (letter) => {
    const o = bound.get(letter);
    return o ? toObservationRef(o) : letter;
  });
  return toDerivedRow(target, { head, quantity, formula, parents: [...bound.values()] });
}

/**
 * A formula over the letters of the series (a is the first), for each period that all its series have.
 * @throws TradeciteError bad-request where it cannot be read (with the place), or its units do not go together.
 */
export function toFormulaRows(formula: string, inputs: readonly TransformInput[]): Transformed {
  const e = parseFormula(formula, inputs.length);
  const letters = [...new Set(findLetters(e))];
  const byLetter = new Map(letters.flatMap((letter): [string, TransformInput][] => {
    const input = inputs[letter.charCodeAt(0) - 97];
    return input ? [[letter, input]] : [];
  }));
  const target = toTarget(e, byLetter);
  const missing: Missing[] = [];
  const observations = (byLetter.get(letters[0] ?? '')?.observations ?? []).flatMap((head) => {
    const bound = bind(head, letters, byLetter);
    const lacking = letters.find((letter) => !bound.has(letter));
    const row = lacking ? 'no-same-period' : toRow(target, e, head, bound);
    if (typeof row !== 'string') return [row];
    const title = lacking ? byLetter.get(lacking)?.series.title : undefined;
    missing.push(toMissing(target.series.key, head.timePeriod, row, title));
    return [];
  });
  return { ...target, observations, missing };
}
