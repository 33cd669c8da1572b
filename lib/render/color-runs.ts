/** The colours of a picture and where they are: runs of one colour, row by row. */
export interface ColorRuns {
  /** RGBA as one signed number, red lowest: four bytes as a little-endian machine reads them. A colour's place is its number. */
  readonly colors: Int32Array;
  /** How many runs each has. */
  readonly counts: Int32Array;
  /** For each run the colour's number, and how many pixels it has. */
  readonly numbers: Uint16Array;
  readonly lengths: Uint16Array;
  /** For each row how many runs end with it. A row that is as the one above has none of its own. */
  readonly ends: Int32Array;
}

/** A picture of more colours than this is a photograph, which nothing here draws. */
const MOST = 1 << 12;
const SLOTS = 2 * MOST;
/** Knuth’s multiplier (The Art of Computer Programming 3, 6.4), which spreads neighbours. */
const MULTIPLIER = 2654435761;

/** Colours by number, and numbers by colour: an open hash table holds the number plus one. */
class ColorTable {
  readonly colors = new Int32Array(MOST);
  readonly counts = new Int32Array(MOST);
  size = 0;
  private readonly table = new Uint16Array(SLOTS);

  /** Counts a run of the colour. @returns its number; -1 where there are too many colours */
  count(color: number): number {
    let slot = Math.imul(color, MULTIPLIER) >>> 19;
    let number = (this.table[slot] as number) - 1;
    while (number >= 0 && this.colors[number] !== color) {
      slot = (slot + 1) % SLOTS;
      number = (this.table[slot] as number) - 1;
    }
    if (number < 0) {
      if (this.size === MOST) return -1;
      number = this.size;
      this.size += 1;
      this.table[slot] = this.size;
      this.colors[number] = color;
    }
    this.counts[number] = (this.counts[number] as number) + 1;
    return number;
  }
}

type Room = Pick<ColorRuns, 'numbers' | 'lengths'>;

/** Were no two neighbours alike. */
function toRoom(pixels: number): Room {
  return { numbers: new Uint16Array(pixels), lengths: new Uint16Array(pixels) };
}

/** For pictures of the usual sizes, made once: new memory costs more than filling it. */
const USUAL = 1200 * 1200;
let usual: Room | undefined;

function findRoom(pixels: number): Room {
  if (pixels > USUAL) return toRoom(pixels);
  usual ??= toRoom(USUAL);
  return usual;
}

/** Writes the runs of the pixels from `start` to `end` behind the first `runs`. @returns how many there are then; -1 where there are too many colours */
function addRow(pixels: Int32Array, start: number, end: number, runs: number, table: ColorTable, { numbers, lengths }: Room): number {
  let run = runs;
  for (let from = start; from < end; run += 1) {
    const color = pixels[from] as number;
    const number = table.count(color);
    if (number < 0) return -1;
    let to = from + 1;
    while (to < end && pixels[to] === color) to += 1;
    numbers[run] = number;
    lengths[run] = to - from;
    from = to;
  }
  return run;
}

/** Comparing rows whole is a tenth of the work of looking at their pixels. */
function isRepeated(bytes: Buffer, row: number, stride: number): boolean {
  const at = row * stride;
  return row > 0 && bytes.compare(bytes, at - stride, at, at, at + stride) === 0;
}

/**
 * Numbers the colours of RGBA pixels as they come, and finds their runs.
 * @param width pixels in a row, at most 65,535
 * @returns null where the colours are more than 4,096; else valid until the next call
 */
export function toColorRuns(rgba: Uint8Array, width: number): ColorRuns | null {
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.length);
  const [table, room, ends] = [new ColorTable(), findRoom(pixels.length), new Int32Array(pixels.length / width)];
  let runs = 0;
  for (let y = 0; y < ends.length; y += 1) {
    if (!isRepeated(bytes, y, width * 4)) runs = addRow(pixels, y * width, (y + 1) * width, runs, table, room);
    if (runs < 0) return null;
    ends[y] = runs;
  }
  return { ...room, ends, colors: table.colors.subarray(0, table.size), counts: table.counts.subarray(0, table.size) };
}
