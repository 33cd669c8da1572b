import type { Fault } from '../../core/faults/fault';
import { importFault } from '../../core/faults/import-faults';
import type { Bilingual } from '../../core/locale';
import type { RowPlace } from './import-row';
import type { ReadyRow } from './row-check';

/** Places named for one remark. */
const SHOWN = 3;
const EXPONENT = /^-?\d+(?:\.(\d+))?e\+?(\d+)$/iu;

interface Remarked {
  rows: number;
  readonly figures: { readonly text: string; readonly place: RowPlace }[];
}

/** Programs write 1e6 of a million that is known to the unit; its digits alone leave it wide. */
function isShortened({ row: { plain } }: ReadyRow): boolean {
  const [, fraction = '', exponent] = (plain?.includes('e') && EXPONENT.exec(plain)) || [];
  return exponent !== undefined && Number(exponent) > fraction.length;
}

function toFigures({ rows, figures }: Remarked): Bilingual {
  const write = (line: string): string => figures.map(({ text, place }) => `${text} (${typeof place === 'number' ? `${line} ${place}` : place})`).join(', ') + (rows > figures.length ? '…' : '');
  return { vi: write('dòng'), en: write('line') };
}

/** What is taken as it stands, and may still not be meant: said beside the preview. */
export class RowRemarks {
  readonly #today: string;
  readonly #early: Remarked = { rows: 0, figures: [] };
  readonly #shortened: Remarked = { rows: 0, figures: [] };

  /** @param today ISO day */
  constructor(today: string) {
    this.#today = today;
  }

  add(ready: ReadyRow): void {
    // What is said to be a forecast may lie ahead.
    if (ready.period.end > this.#today && ready.row.obsStatus !== 'F') this.#note(this.#early, ready.period.timePeriod, ready);
    if (isShortened(ready)) this.#note(this.#shortened, `${ready.row.value}`, ready);
  }

  #note(remarked: Remarked, text: string, { row: { place } }: ReadyRow): void {
    remarked.rows += 1;
    if (remarked.figures.length < SHOWN) remarked.figures.push({ text, place });
  }

  get faults(): Fault[] {
    const [early, shortened] = [this.#early, this.#shortened];
    return [
      ...(early.rows > 0 ? [importFault('remark-early', { count: early.rows, figures: toFigures(early), today: this.#today })] : []),
      ...(shortened.rows > 0 ? [importFault('remark-exponent', { count: shortened.rows, figures: toFigures(shortened) })] : []),
    ];
  }
}
