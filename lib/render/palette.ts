/** A picture in at most 256 colours. */
export interface PalettePicture {
  /** One byte for each pixel: its place in the palette. */
  readonly pixels: Uint8Array;
  /** Three bytes for each colour. */
  readonly palette: Uint8Array;
}

const MOST = 256;
/**
 * How far, in levels of 255, a colour may lie from the one that stands for it: shades at the rims of letters and lines, which
 * nobody tells apart. The first that leaves few enough colours is taken.
 */
const TOLERANCES = [2, 4, 6, 8] as const;

/** A picture of more colours than this is a photograph, which nothing here draws. */
const SLOTS = 1 << 13;
/** Knuth’s multiplier (The Art of Computer Programming 3, 6.4), which spreads neighbours. */
const MULTIPLIER = 2654435761;

interface Inventory {
  /** RGBA as one signed number, red lowest: four bytes as a little-endian machine reads them. */
  readonly colors: readonly number[];
  /** How often a run of each begins. */
  readonly counts: readonly number[];
  /** Neighbours of one colour: which it is, and where the run ends. */
  readonly runs: readonly number[];
  readonly ends: readonly number[];
}

/** The slot of an open hash table that holds the colour's number, plus one, or is free for it. */
function findSlot(table: Uint16Array, colors: readonly number[], color: number): number {
  let slot = Math.imul(color, MULTIPLIER) >>> 19;
  for (let number = table[slot]; number && colors[number - 1] !== color; number = table[slot]) slot = (slot + 1) % SLOTS;
  return slot;
}

function findEnd(pixels: Int32Array, from: number): number {
  const color = pixels[from];
  let end = from + 1;
  while (end < pixels.length && pixels[end] === color) end += 1;
  return end;
}

/** Numbers the colours as they come; null where they are too many. */
function countColors(pixels: Int32Array): Inventory | null {
  const table = new Uint16Array(SLOTS);
  const [colors, counts, runs, ends]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i < pixels.length; i = ends.at(-1) ?? pixels.length) {
    const color = pixels[i] as number;
    const slot = findSlot(table, colors, color);
    if (!table[slot]) table[slot] = colors.push(color);
    const number = (table[slot] as number) - 1;
    counts[number] = (counts[number] ?? 0) + 1;
    if (colors.length > SLOTS / 2) return null;
    runs.push(number);
    ends.push(findEnd(pixels, i));
  }
  return { colors, counts, runs, ends };
}

/** The first of the chosen colours that no channel is further from than the tolerance; -1 where there is none. */
function findNear(chosen: Int16Array, count: number, color: number, tolerance: number): number {
  const [red, green, blue] = [color & 255, (color >> 8) & 255, (color >> 16) & 255];
  for (let i = 0; i < count * 3; i += 3) {
    if (
      Math.abs((chosen[i] as number) - red) <= tolerance
      && Math.abs((chosen[i + 1] as number) - green) <= tolerance
      && Math.abs((chosen[i + 2] as number) - blue) <= tolerance
    ) return i / 3;
  }
  return -1;
}

interface Choice {
  /** For each colour's number its place in the palette. */
  readonly places: Uint8Array;
  readonly palette: Uint8Array;
}

/** Null where the tolerance leaves more than 256. The frequent ones, which come first in `order`, stand for themselves. */
function choose({ colors }: Inventory, order: readonly number[], tolerance: number): Choice | null {
  const [places, chosen] = [new Uint8Array(colors.length), new Int16Array(MOST * 3)];
  let count = 0;
  for (const number of order) {
    const color = colors[number] ?? 0;
    const near = findNear(chosen, count, color, tolerance);
    if (near < 0 && count === MOST) return null;
    places[number] = near < 0 ? count : near;
    if (near < 0) chosen.set([color & 255, (color >> 8) & 255, (color >> 16) & 255], 3 * count++);
  }
  return { places, palette: Uint8Array.from(chosen.subarray(0, count * 3)) };
}

function toPixels({ runs, ends }: Inventory, places: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(ends.at(-1) ?? 0);
  let from = 0;
  for (const [i, number] of runs.entries()) {
    const end = ends[i] as number;
    pixels.fill(places[number] as number, from, end);
    from = end;
  }
  return pixels;
}

/**
 * Opaque pixels in at most 256 colours, none further than 8 of 255 levels in any channel from what it was.
 * @param rgba four bytes for each pixel; alpha is not looked at
 * @returns null where so few colours cannot be that near
 */
export function toPalettePicture(rgba: Uint8Array): PalettePicture | null {
  const inventory = countColors(new Int32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4));
  if (!inventory) return null;
  const { counts } = inventory;
  const order = [...counts.keys()].toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  for (const tolerance of TOLERANCES) {
    const choice = choose(inventory, order, tolerance);
    if (choice) return { pixels: toPixels(inventory, choice.places), palette: choice.palette };
  }
  return null;
}
