/** A path command in px of the picture, absolute, as SVG names it. A: rx, ry, rotation in degrees, large, sweep, x, y. */
export type Command =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['A', number, number, number, number, number, number, number]
  | readonly ['Z'];

/** A number as SVG reads it, without what it does not need: 0.5 -> ".5", -0.04 -> "0". One decimal is a tenth of a pixel. */
export function toNumber(value: number, decimals = 1): string {
  const unit = 10 ** decimals;
  const text = String(Math.round(value * unit) / unit);
  if (text === '-0') return '0';
  return text.startsWith('0.') ? text.slice(1) : text.replace('-0.', '-.');
}

/** Numbers with a separator only where two would run together. */
function pack(numbers: readonly string[]): string {
  let text = '';
  for (const [i, number] of numbers.entries()) {
    const joins = i === 0 || number.startsWith('-') || (number.startsWith('.') && numbers[i - 1]?.includes('.'));
    text += joins ? number : ` ${number}`;
  }
  return text;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** How many leading arguments are no coordinates. */
const FIXED: Partial<Record<Command[0], number>> = { A: 5 };

class Pen {
  text = '';
  #letter = '';
  #last = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;

  add(command: Command): void {
    if (command[0] === 'Z') this.#close();
    else this.#draw(command);
  }

  #close(): void {
    this.text += 'z';
    this.#letter = 'z';
    [this.#x, this.#y] = [this.#startX, this.#startY];
  }

  #draw([letter, ...given]: Exclude<Command, readonly ['Z']>): void {
    const fixed = FIXED[letter] ?? 0;
    const ends = given.slice(fixed).map(round);
    const [x = 0, y = 0] = ends.slice(-2);
    if (letter === 'L' && x === this.#x && y === this.#y) return;
    const lead = given.slice(0, fixed).map((value) => toNumber(value));
    if (letter === 'L' && y === this.#y) this.#write('h', [toNumber(x - this.#x)], [toNumber(x)]);
    else if (letter === 'L' && x === this.#x) this.#write('v', [toNumber(y - this.#y)], [toNumber(y)]);
    else {
      const relative = ends.map((value, i) => toNumber(value - (i % 2 ? this.#y : this.#x)));
      this.#write(letter.toLowerCase(), [...lead, ...relative], [...lead, ...ends.map((value) => toNumber(value))]);
    }
    [this.#x, this.#y] = [x, y];
    if (letter === 'M') [this.#startX, this.#startY] = [x, y];
  }

  /** Relative where that is no longer; the first command of a path is absolute. */
  #write(letter: string, relative: readonly string[], absolute: readonly string[]): void {
    const [first, second] = [this.#encode(letter, relative), this.#encode(letter.toUpperCase(), absolute)];
    this.#append(this.text && first.text.length <= second.text.length ? first : second);
  }

  /** The letter is left out where it repeats; after a move, lines need none. */
  #encode(letter: string, numbers: readonly string[]): Encoded {
    const implied = letter === this.#letter || (letter === 'l' && this.#letter === 'm') || (letter === 'L' && this.#letter === 'M');
    const repeated = implied && letter !== 'm' && letter !== 'M';
    const packed = repeated ? pack([this.#last, ...numbers]).slice(this.#last.length) : letter + pack(numbers);
    return { text: packed, letter, last: numbers.at(-1) ?? '' };
  }

  #append({ text, letter, last }: Encoded): void {
    this.text += text;
    this.#letter = letter;
    this.#last = last;
  }
}

interface Encoded {
  readonly text: string;
  readonly letter: string;
  readonly last: string;
}

/** Path data to a tenth of a pixel, each command absolute or relative, whichever is shorter. */
export function toPathData(commands: readonly Command[]): string {
  const pen = new Pen();
  for (const command of commands) pen.add(command);
  return pen.text;
}
