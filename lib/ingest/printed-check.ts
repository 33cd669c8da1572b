import { DISCRETE_UNITS } from '../core/codes';
import { type PrintedNumber, parsePrintedNumbers, type Qualifier, toPrintedInterval } from '../core/printed';
import { type Quantity, type QuantityText, toQuantity, toQuantityText } from '../core/quantity';

export interface PrintedFigure extends QuantityText {
  readonly printed: string;
  readonly qualifier: Qualifier;
  readonly unitMeasure: string;
  readonly language: string;
}

export interface Fault {
  readonly field: 'obs_value' | 'low' | 'high' | 'printed';
  readonly reason: string;
}

/** "giảm 5%" prints 5 for a value of −5: words carry the sign, so the interval is mirrored. */
function mirror({ value, low, high }: Quantity): Quantity {
  return { value: value?.negated() ?? null, low: high?.negated() ?? null, high: low?.negated() ?? null };
}

function toImplied(number: PrintedNumber, { qualifier, unitMeasure, obsValue }: PrintedFigure): QuantityText {
  const interval = toPrintedInterval(number, qualifier, DISCRETE_UNITS.has(unitMeasure));
  return toQuantityText(obsValue?.startsWith('-') ? mirror(interval) : interval);
}

function isEnd(given: string | null, implied: string | null): boolean {
  if (given === null || implied === null) return given === implied;
  return toQuantity({ obsValue: given, low: null, high: null }).value?.eq(implied) ?? false;
}

function show(end: string | null): string {
  return end ?? 'empty';
}

function findIntervalFaults(figure: PrintedFigure, implied: QuantityText): Fault[] {
  return (['low', 'high'] as const)
    .filter((end) => !isEnd(figure[end], implied[end]))
    .map((end) => ({
      field: end,
      reason: `"${figure.printed}" (${figure.qualifier}) implies ${end} ${show(implied[end])}, not ${show(figure[end])}`,
    }));
}

function has(numbers: readonly PrintedNumber[], text: string | null): boolean {
  return numbers.some(({ value }) => text !== null && value.eq(text));
}

/** Without a value: either words alone, or both ends of a printed range. */
function findBoundFaults(figure: PrintedFigure, numbers: readonly PrintedNumber[]): Fault[] {
  if (numbers.length === 0) return [];
  if (figure.low && figure.high && has(numbers, figure.low) && has(numbers, figure.high)) return [];
  return [{ field: 'obs_value', reason: `is empty, but "${figure.printed}" prints a number` }];
}

/** What does not follow from the printed token: a value that it does not contain, or ends that it does not imply. */
export function findPrintedFaults(figure: PrintedFigure): Fault[] {
  const numbers = parsePrintedNumbers(figure.printed, figure.language);
  const value = toQuantity(figure).value?.abs();
  if (!value) return findBoundFaults(figure, numbers);
  const matching = numbers.filter((number) => number.value.eq(value));
  if (matching.length === 0) return [{ field: 'printed', reason: `"${figure.printed}" does not contain the value ${figure.obsValue}` }];
  const faults = matching.map((number) => findIntervalFaults(figure, toImplied(number, figure)));
  return faults.find((found) => found.length === 0) ?? faults[0] ?? [];
}
