import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, toNumber, toPathData } from '../../lib/render/svg-path';

/** Path data back to absolute end points: a reader of its own, by the grammar of SVG 1.1 §8.3.9. */
function readPoints(data: string): [string, number, number][] {
  const points: [string, number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-z])([^a-z]*)/giu)) {
    const numbers = [...rest.matchAll(/-?(?:\d*\.\d+|\d+)/gu)].map(Number);
    const relative = letter === letter.toLowerCase();
    const size = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, a: 7, z: 0 }[letter.toLowerCase()] ?? 0;
    if (size === 0) [x, y] = [startX, startY];
    for (let i = 0; size > 0 && i < numbers.length; i += size) {
      const end = numbers.slice(i, i + size);
      const [dx, dy] = relative ? [x, y] : [0, 0];
      const kind = letter.toLowerCase();
      if (kind === 'h') x = dx + (end[0] ?? 0);
      else if (kind === 'v') y = dy + (end[0] ?? 0);
      else [x, y] = [dx + (end.at(-2) ?? 0), dy + (end.at(-1) ?? 0)];
      const moves = kind === 'm' && i === 0;
      if (moves) [startX, startY] = [x, y];
      points.push([moves ? 'M' : ['h', 'v', 'm'].includes(kind) ? 'L' : letter.toUpperCase(), x, y]);
    }
  }
  return points;
}

/** As a tenth of a pixel; 0 and -0 are one. */
function tenth(value: unknown): number {
  return Math.round(Number(value) * 10) / 10 + 0;
}

const coordinate = fc.double({ min: -3000, max: 3000, noNaN: true });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(fc.constant('L' as const), coordinate, coordinate),
  fc.tuple(fc.constant('M' as const), coordinate, coordinate),
  fc.tuple(fc.constant('Q' as const), coordinate, coordinate, coordinate, coordinate),
  fc.tuple(fc.constant('C' as const), coordinate, coordinate, coordinate, coordinate, coordinate, coordinate),
  fc.tuple(fc.constant('A' as const), fc.nat(99), fc.nat(99), fc.nat(90), fc.constant(0), fc.constant(1), coordinate, coordinate),
);

describe('path data', () => {
  it('writes numbers without what they do not need', () => {
    expect([0.5, -0.5, -0.04, 12, 12.04, 12.06, 1234.55].map((value) => toNumber(value))).toEqual(['.5', '-.5', '0', '12', '12', '12.1', '1234.6']);
    expect(toNumber(1.396, 2)).toBe('1.4');
  });

  it('takes the shorter of absolute and relative, one number along an axis, and no repeated letter', () => {
    const square: Command[] = [['M', 100, 100], ['L', 110, 100], ['L', 110, 110], ['L', 100, 110], ['Z']];
    expect(toPathData(square)).toBe('M100 100h10v10h-10z');
    expect(toPathData([['M', 0, 0], ['L', 1.5, 2.5], ['L', 2, 3.1], ['L', 1, 3.6]])).toBe('M0 0l1.5 2.5.5.6-1 .5');
  });

  it('goes on from the start of a shape that was closed', () => {
    expect(readPoints(toPathData([['M', 5, 5], ['L', 9, 7], ['Z'], ['M', 6, 6], ['L', 7, 8]])).at(-1)).toEqual(['L', 7, 8]);
  });

  it('says where every command ends, to a twentieth of a pixel, whatever was drawn before', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), coordinate, coordinate, (commands, x, y) => {
        const all: Command[] = [['M', x, y], ...commands];
        const rounded = all.map((each): [string, number, number] => [each[0], tenth(each.at(-2)), tenth(each.at(-1))]);
        // Only a line that ends where it began is left out.
        const wanted = rounded.filter(([kind, ...end], i) => kind !== 'L' || end.join() !== rounded[i - 1]?.slice(1).join());
        const found = readPoints(toPathData(all)).map(([kind, ...end]) => [kind, ...end.map(tenth)]);
        expect(found).toEqual(wanted);
      }),
    );
  });
});
