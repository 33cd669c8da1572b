import { TradeciteError } from '../core/errors';

const TOKEN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** A number that is written digit by digit: a float would not keep every digit of an exact decimal. */
export class ExactNumber {
  readonly token: string;

  /** @throws TradeciteError bad-data when the text is no JSON number without exponent. */
  constructor(token: string) {
    if (!TOKEN.test(token)) throw new TradeciteError('bad-data', `"${token}" is not a plain decimal number`);
    this.token = token;
  }
}

/** What a JSON file may hold. A field that is undefined is left out. */
export type ExactJson =
  | string
  | number
  | boolean
  | null
  | undefined
  | ExactNumber
  | readonly ExactJson[]
  | { readonly [name: string]: ExactJson };

/** Exact decimal text as a number; null stays null (an open end, a value that nobody printed). */
export function toExactNumber(text: string | null): ExactNumber | null {
  return text === null ? null : new ExactNumber(text);
}

function write(value: ExactJson, indent: string): string {
  if (value instanceof ExactNumber) return value.token;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const isList = Array.isArray(value);
  const parts = isList
    ? (value as readonly ExactJson[]).map((item) => write(item, `${indent}  `))
    : Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]) => `${JSON.stringify(name)}: ${write(field as ExactJson, `${indent}  `)}`);
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  const isFlat = isList && (value as readonly ExactJson[]).every((item) => typeof item !== 'object' || item === null || item instanceof ExactNumber);
  return isFlat ? `${open}${parts.join(', ')}${close}` : `${open}\n${indent}  ${parts.join(`,\n${indent}  `)}\n${indent}${close}`;
}

/** JSON text, indented by two, with exact numbers and a line break at its end. */
export function toJsonText(value: ExactJson): string {
  return `${write(value, '')}\n`;
}
