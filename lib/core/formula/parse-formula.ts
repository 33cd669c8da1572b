import jsep, { type Expression as Node } from 'jsep';
import { TradeciteError } from '../errors';
import { drawingFault } from '../faults/drawing-faults';
import type { Bilingual, Locale } from '../locale';
import { toDecimal } from '../quantity';
import { toLetter } from '../series-letter';
import { evaluate } from './evaluate';
import { type Expression, findLetters, type Operator } from './expression';

type Words = Readonly<Record<Locale, (found: string) => string>>;

/** Signs that jsep would read as something else than the four operations on numbers and letters, and what is wrong with each. */
const FOREIGN: readonly (readonly [RegExp, Words])[] = [
  [/[^a-z\d.+\-*/()]/u, { vi: (found) => `"${found}" không dùng được trong công thức: chỉ dùng chữ cái của chuỗi, số, + - * / và dấu ngoặc`, en: (found) => `"${found}" has no place in a formula: use letters of series, numbers, + - * / and brackets` }],
  [/[a-z]{2,}(?=\()/u, { vi: (found) => `không có hàm "${found}": chỉ có các phép tính + - * / và dấu ngoặc`, en: (found) => `there is no function "${found}": only the operations + - * / and brackets` }],
  [/\*\*|\/\//u, { vi: (found) => `"${found}" không phải phép tính: dùng + - * /`, en: (found) => `"${found}" is no operation: use + - * /` }],
  [/[a-z](?=[a-z\d.(])/u, { vi: (found) => `sau "${found}" thiếu dấu phép tính: a nhân b viết là a*b`, en: (found) => `after "${found}" an operation is missing: write a*b for a times b` }],
  [/[\d.)](?=[a-z(])/u, { vi: (found) => `sau "${found}" thiếu dấu phép tính: hai lần a viết là 2*a`, en: (found) => `after "${found}" an operation is missing: write 2*a for twice a` }],
  [/\d*\.\d*\.[\d.]*/u, { vi: (found) => `"${found}" không phải là số`, en: (found) => `"${found}" is no number` }],
];

/** What jsep says, in words for people. */
const UNREAD: readonly (readonly [RegExp, Bilingual])[] = [
  [/unclosed|expected \)/iu, { vi: 'thiếu dấu ngoặc đóng', en: 'a bracket is not closed' }],
  [/expected expression|missing unary/iu, { vi: 'thiếu chữ cái hoặc số ở đây', en: 'a letter or a number is missing here' }],
  [/./u, { vi: 'không đọc được từ đây', en: 'it cannot be read from here on' }],
];

function toWords(words: Words, found: string): Bilingual {
  return { vi: words.vi(found), en: words.en(found) };
}

function refuse(text: string, position: number, { vi, en }: Bilingual): TradeciteError {
  const detail = { field: 'formula', column: position + 1, reason: `${text}, character ${position + 1}: ${en}`, reasonVi: `${text}, ký tự thứ ${position + 1}: ${vi}` };
  return new TradeciteError('bad-request', drawingFault('formula-of', { text }), [detail]);
}

function checkSigns(text: string): void {
  for (const [pattern, words] of FOREIGN) {
    const match = pattern.exec(text);
    if (match) throw refuse(text, match.index, toWords(words, match[0]));
  }
}

const UNREADABLE: Bilingual = { vi: 'không đọc được', en: 'it cannot be read' };

/** jsep counts from where it stopped reading. */
function readNode(text: string): Node {
  try {
    return jsep(text);
  } catch (error) {
    const index = error instanceof Error && 'index' in error ? Number(error.index) : 0;
    const message = error instanceof Error ? error.message : '';
    throw refuse(text, Math.min(index, text.length), UNREAD.find(([pattern]) => pattern.test(message))?.[1] ?? UNREADABLE);
  }
}

function isOperator(text: unknown): text is Operator {
  return text === '+' || text === '-' || text === '*' || text === '/';
}

function toExpression(text: string, node: Node): Expression {
  const { type, operator, left, right, argument, name, raw } = node as Node & Record<'left' | 'right' | 'argument', Node>;
  if (type === 'Literal') return { kind: 'number', value: toDecimal(String(raw)) };
  if (type === 'Identifier') return { kind: 'letter', letter: String(name) };
  if (type === 'UnaryExpression' && operator === '-') return { kind: 'negation', of: toExpression(text, argument) };
  if (type === 'UnaryExpression' && operator === '+') return toExpression(text, argument);
  if (type === 'BinaryExpression' && isOperator(operator)) return { kind: 'operation', operator, left: toExpression(text, left), right: toExpression(text, right) };
  throw refuse(text, 0, { vi: 'hãy viết một công thức với + - * / giữa các chữ cái và số', en: 'write one formula with + - * / between letters and numbers' });
}

/** A comma separates formulas, and Vietnamese writes decimals with one: "1,5*a" arrives as "1" and "5*a". */
const NO_SERIES: Bilingual = {
  vi: 'không có chuỗi nào trong công thức; dấu phẩy ngăn hai công thức, số lẻ viết bằng dấu chấm: 1.5',
  en: 'it names no series; a comma separates two formulas, decimals are written with a point: 1.5',
};

/** What stands under each fraction, in the order of the dividing signs in the text. */
function findDivisors(e: Expression): Expression[] {
  if (e.kind === 'negation') return findDivisors(e.of);
  if (e.kind !== 'operation') return [];
  return [...findDivisors(e.left), ...(e.operator === '/' ? [e.right] : []), ...findDivisors(e.right)];
}

function isZero(e: Expression): boolean {
  return findLetters(e).length === 0 && (evaluate(e, new Map()).value?.isZero() ?? false);
}

/** Where the sign stands that divides by a number that is zero; undefined where none does. */
function findZeroDivision(text: string, e: Expression): number | undefined {
  const place = findDivisors(e).findIndex(isZero);
  return [...text.matchAll(/\//gu)][place]?.index;
}

function toUnknown(letter: string, count: number): Bilingual {
  const last = toLetter(count - 1);
  return {
    vi: `"${letter}" không phải chuỗi nào đã chọn: chỉ có ${count === 1 ? '1 chuỗi, a' : `${count} chuỗi, từ a đến ${last}`}`,
    en: `"${letter}" is no chosen series: there ${count === 1 ? 'is 1, a' : `are ${count}, a to ${last}`}`,
  };
}

/**
 * Reads a formula over the letters of series (`a/b*100`): numbers, + - * / and brackets; nothing is evaluated as code.
 * @param count of series: the first is a.
 * @throws TradeciteError bad-request with the place (column, from 1) and the reason.
 */
export function parseFormula(text: string, count: number): Expression {
  checkSigns(text);
  const expression = toExpression(text, readNode(text));
  const letters = findLetters(expression);
  if (letters.length === 0) throw refuse(text, 0, NO_SERIES);
  const unknown = letters.find((letter) => letter.charCodeAt(0) - 97 >= count);
  if (unknown) throw refuse(text, text.indexOf(unknown), toUnknown(unknown, count));
  const zero = findZeroDivision(text, expression);
  if (zero !== undefined) throw refuse(text, zero, { vi: 'không chia cho 0 được', en: 'nothing can be divided by zero' });
  return expression;
}
