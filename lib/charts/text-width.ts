export type MeasureText = (text: string, font: { readonly size: number; readonly weight: number }) => number;

/** Advance widths of Be Vietnam Pro in thousandths of the font size: U+0020 to U+007E, then the characters of OTHERS. */
const OTHERS = 'ĐđƯưƠơ–—−…“”‘’·×«»°€';
const REGULAR = `
    230 280 318 807 645 849 740 179 439 439 497 608 303 608 286 503 676 385 651 660 710 660 680 594 634 680 286 303 556
    726 556 573 1005 736 674 775 728 620 633 783 709 258 465 679 624 853 732 826 644 822 668 635 650 725 706 1005 720 665
    660 459 485 459 559 702 202 642 652 613 652 599 386 643 583 264 274 555 255 893 573 642 652 652 392 508 428 566 576
    870 559 583 502 426 408 426 468 788 662 745 576 826 642 682 868 636 726 370 407 287 217 255 579 644 644 475 729`;
const SEMIBOLD = `
    230 320 367 833 648 863 755 208 449 449 508 637 332 607 319 528 692 415 660 674 716 674 693 596 656 693 319 332 568
    744 568 605 1014 758 698 778 743 634 640 788 725 280 482 703 637 877 743 828 667 825 697 656 674 733 732 1039 753 701
    664 489 515 489 594 724 260 652 662 624 662 611 401 654 600 285 292 584 277 895 590 652 662 662 416 527 434 581 588
    879 591 592 514 462 426 462 483 786 677 745 587 828 660 696 868 653 817 420 440 270 228 288 612 707 707 472 702`;

/** A font's widths by character, and the sums of texts that were measured before: a layout tries the same words at many places. */
export interface WidthTable {
  readonly widths: ReadonlyMap<string, number>;
  readonly sums: Map<string, number>;
}

/** @param widths of the characters from U+0020 to U+007E and of OTHERS, in this order, in thousandths of the font size */
export function toWidthTable(widths: string): WidthTable {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  const numbers = widths.trim().split(/\s+/u).map(Number);
  return { widths: new Map([...ascii, ...OTHERS].map((character, i) => [character, numbers[i] ?? 600])), sums: new Map() };
}

const TABLES = { regular: toWidthTable(REGULAR), semibold: toWidthTable(SEMIBOLD) };

/** Sums are forgotten all at once when they are so many. */
const KEPT = 4000;

/** A character that the font lacks comes from another one; assume a wide one (→). */
const UNKNOWN = 1000;

/** Marks above and below a letter take no width; Đ, Ư and Ơ are letters of their own. */
const BASE = /[\u0300-\u031a\u031c-\u036f]/gu;

/** A text without the marks above and below its letters. */
function toLetters(text: string): string {
  return text.normalize('NFD').replace(BASE, '').normalize('NFC').replaceAll('\u00a0', ' ');
}

/** Of the letters of a text, without kerning, in thousandths of the font size. */
export function sumWidths(text: string, { widths, sums }: WidthTable): number {
  const known = sums.get(text);
  if (known !== undefined) return known;
  let units = 0;
  for (const character of toLetters(text)) units += widths.get(character) ?? UNKNOWN;
  if (sums.size >= KEPT) sums.clear();
  sums.set(text, units);
  return units;
}

/**
 * Width of a text in px without a canvas, so that browser and server lay out alike. Within 1 % of the font's own measure.
 */
export const measureText: MeasureText = (text, { size, weight }) =>
  (sumWidths(text, weight >= 550 ? TABLES.semibold : TABLES.regular) / 1000) * size * 1.01;

/** Lines of about the same length, as few as `width` allows: a title does not end in a single word. */
export function toBalancedLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = toLines(text, width, measure);
  const steps = Array.from({ length: 20 }, (_, i) => width * (0.5 + i * 0.025));
  const narrowest = steps.find((step) => toLines(text, step, measure).length === lines.length);
  return narrowest === undefined ? lines : toLines(text, narrowest, measure);
}

/** Where a line may end: not inside "Viet Nam", nor before a dash. */
const BREAK = /(?<!Vi[eệ]t) (?!–)/u;

/** Breaks a text into lines no wider than `width`; a single word that is wider stays whole. */
export function toLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(BREAK)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
