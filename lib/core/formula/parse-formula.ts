import jsep, { type Expression as Node } from 'jsep';
import { TradeciteError } from '../errors';
import { toDecimal } from '../quantity';
import { type Expression, findLetters, type Operator } from './expression';

/** Signs that jsep would read as something else than the four operations on numbers and letters, and what is wrong with each. */
const FOREIGN: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/[^a-z\d.+\-*/()]/u, (found) => `"${found}" has no place in a formula: use letters of series, numbers, + - * / and brackets`],
  [/\*\*|\/\//u, (found) => `"${found}" is no operation: use + - * /`],
  [/[a-z](?=[a-z\d.(])/u, (found) => `after "${found}" a sign is missing: write a*b for a times b`],
  [/[\d.)](?=[a-z(])/u, (found) => `after "${found}" a sign is missing: write 2*a for twice a`],
  [/\d*\.\d*\.[\d.]*/u, (found) => `"${found}" is no number`],
];

function refuse(text: string, position: number, reason: string): TradeciteError {
  const detail = { field: 'formula', column: position + 1, reason: `${text}, sign ${position + 1}: ${reason}` };
  return new TradeciteError('bad-request', `The formula ${text} is wrong`, [detail]);
}

function checkSigns(text: string): void {
  for (const [pattern, toReason] of FOREIGN) {
    const match = pattern.exec(text);
    if (match) throw refuse(text, match.index, toReason(match[0]));
  }
}

/** jsep counts from where it stopped reading. */
function readNode(text: string): Node {
  try {
    return jsep(text);
  } catch (error) {
    const index = error instanceof Error && 'index' in error ? Number(error.index) : 0;
    const [message = ''] = error instanceof Error ? error.message.split(' at character') : [];
    throw refuse(text, Math.min(index, text.length), message.toLowerCase() || 'it cannot be read');
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
  throw refuse(text, 0, 'write one formula with + - * / between letters and numbers');
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
  if (letters.length === 0) throw refuse(text, 0, 'it names no series');
  const unknown = letters.find((letter) => letter.charCodeAt(0) - 97 >= count);
  if (unknown) throw refuse(text, text.indexOf(unknown), `"${unknown}" is no chosen series: there ${count === 1 ? 'is 1, a' : `are ${count}, a to ${String.fromCharCode(96 + count)}`}`);
  return expression;
}
