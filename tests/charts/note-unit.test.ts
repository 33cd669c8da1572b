import { describe, expect, it } from 'vitest';
import { toAltText } from '../../lib/charts/alt-text';
import { toChartConfig } from '../../lib/charts/chart-config';
import type { ChartSpec } from '../../lib/charts/chart-spec';
import type { ChartView } from '../../lib/charts/chart-view';
import { toEventKey } from '../../lib/charts/event-key';
import { createNote, toSetHere } from '../../lib/charts/note-create';
import { toReadNote, withUnits } from '../../lib/charts/note-unit';
import { readPlotShapes } from '../../lib/charts/plot-config';
import type { Note } from '../../lib/core/note';
import { formatNotes, readNotes } from '../../lib/core/notes-query';
import { type Figure, toSyntheticView } from './synthetic-views';

const FIGURES: readonly Figure[] = [0, 1].flatMap((series) => [100, 150, 187].map((value, i): Figure => ({ series, period: String(2010 + i), value: value * (series ? 1 : 1e7) })));

function toView(spec: Partial<ChartSpec>, notes: readonly Note[], figures = FIGURES): ChartView {
  return toSyntheticView(figures, { ...spec, annotations: [...notes] });
}

/** Dollars and per cent, each on an axis of its own: left is in USD, right in per cent. */
function toTwo(axes: readonly ('left' | 'right')[], figures = FIGURES): ChartView {
  const view = toView({ y: { unit: 'USD', scale: 'linear' }, y2: { unit: 'PC', scale: 'linear' } }, [], figures);
  return { ...view, spec: { ...view.spec, series: view.spec.series.map((each, i) => ({ ...each, axis: axes[i] ?? 'left' })) } };
}

function read(text: string): Note[] {
  return readNotes(text, ({ reason }) => expect.fail(reason));
}

function draw(view: ChartView) {
  const config = toChartConfig(view, { locale: 'en', theme: 'light', width: 800, height: 400 });
  const { noteMarks = [], plotLabels } = readPlotShapes(config);
  return { rings: noteMarks.map(({ noteId }) => noteId), words: plotLabels.filter(({ role }) => role === 'own').map(({ id }) => id), key: toEventKey(config, view, 'en').map(({ text }) => text) };
}

describe('the unit of an annotation', () => {
  it('is read, written, and refused where there is none', () => {
    const text = 'point:2012:187:IX:b:4/-12:en(Peak),line::1000:USD:en(Target),line:2012::en(Day)';
    expect(formatNotes(read(text))).toBe(text);
    for (const wrong of ['point:2012:187:XYZ:en(Peak)', 'line:2012::USD:en(Day)', 'range:2010:2012:USD:en(Span)']) {
      const told: string[] = [];
      readNotes(wrong, ({ reason }) => told.push(reason));
      expect(told).toHaveLength(1);
    }
  });

  it('is that of the chart on which it is made', () => {
    expect(createNote(toView({}, []), 'point', false, { en: 'New' }).unit).toBe('USD');
    expect(createNote(toView({ y: { unit: 'PC', scale: 'linear' } }, []), 'line', false, { en: 'New' }).unit).toBe('PC');
    expect(createNote(toView({}, []), 'line', true, { en: 'New' }).unit).toBeUndefined();
  });

  it('is per cent of the whole on stacks of 100 %, and so is the value', () => {
    const view = toView({ kind: 'stacked', y: { unit: 'USD', scale: 'linear', share: true } }, [], FIGURES.map((figure) => ({ ...figure, value: figure.series ? 3 : 7 })));
    const [made, line] = [createNote(view, 'point', false, { en: 'New' }), createNote(view, 'line', false, { en: 'New' })];
    expect(made).toMatchObject({ date: '2012', value: '70', unit: 'PC' });
    expect(line).toMatchObject({ value: '60', unit: 'PC' });
    const [dollars, level] = read('point:2011:1500000000:USD:b:en(Peak),line::1500000000:USD:en(Level)') as [Note, Note];
    expect(toSetHere(dollars, view)).toMatchObject({ date: '2011', value: '30', unit: 'PC', series: 'b' });
    expect(toSetHere(level, view)).toMatchObject({ value: '60', unit: 'PC' });
    expect(draw({ ...view, spec: { ...view.spec, annotations: [made, line] } }).rings).toEqual(['note-0']);
  });

  it('keeps a note off a chart of another: the key says so, its alt text does not tell it', () => {
    const view = toView({}, read('point:2012:187:IX:en(Peak),line::150:IX:en(Mark),point:2012:1870000000:USD:en(Own)'));
    const { rings, words, key } = draw(view);
    expect(rings).toEqual(['note-2']);
    expect(words).toEqual(['note-2']);
    expect(key).toEqual(['Peak (2012, 187; set in “index”, this chart is in “USD”: not drawn)', 'Mark (150; set in “index”, this chart is in “USD”: not drawn)']);
    expect(toAltText(view, 'en')).not.toContain('Peak');
  });

  it('leaves notes of older addresses where they stood, until the unit of the chart changes', () => {
    const notes = read('point:2012:1870000000:en(Peak),line:2011::en(Day)');
    expect(draw(toView({}, notes)).words).toEqual(['note-0', 'note-1']);
    expect(formatNotes(withUnits(notes, toView({}, notes)))).toBe('point:2012:1870000000:USD.lin:en(Peak),line:2011::en(Day)');
  });

  it('belongs to the very measure that it was made in, once its chart has been left', () => {
    const toCounted = (measure: string | undefined, notes: readonly Note[], unit = 'PC') => toView({ y: { unit, scale: 'linear', ...(measure && { measure }) } }, notes);
    const [made] = read('line::150:PC:en(Mark)') as [Note];
    const kept = withUnits([made], toCounted('pch', [made]));
    expect(formatNotes(kept)).toBe('line::150:PC.pch:en(Mark)');
    expect(formatNotes(read(formatNotes(kept)))).toBe(formatNotes(kept));
    const toWords = (measure: string | undefined, notes: readonly Note[], unit?: string) => draw(toCounted(measure, notes, unit)).words;
    expect([toWords('pch', kept), toWords('share', kept), toWords(undefined, kept)]).toEqual([['note-0'], [], []]);
    expect(draw(toCounted('share', kept)).key).toEqual(['Mark (150 %; set in “%, percent change”, this chart is in “%, share of the total of the chosen series”: not drawn)'.replace('150 %', '150\u00a0%')]);
    const index = read('line::150:IX.2010:en(Mark)');
    expect([toWords('2010', index, 'IX'), toWords('2005', index, 'IX')]).toEqual([['note-0'], []]);
    expect(formatNotes([toSetHere(index[0] as Note, toCounted('2005', index, 'IX'))])).toMatch(/^line::[\d.]+:IX:en\(Mark\)$/u);
    // An older address says the unit alone: its note stands where it stood.
    expect(toWords('share', [made])).toEqual(['note-0']);
  });

  it('refuses a measure that there is not', () => {
    const told: string[] = [];
    readNotes('line::150:IX.tomorrow:en(Mark)', ({ reason }) => told.push(reason));
    expect(told).toEqual([expect.stringContaining('"tomorrow" does not tell what is counted')]);
  });

  it('finds its axis of two, whatever stands on which side', () => {
    const [percent, dollars] = read('point:2012:187:PC:en(Peak),point:2012:1870000000:USD:b:en(Own)') as [Note, Note];
    expect(toReadNote(percent, toTwo(['left', 'right']))?.series).toBe('b');
    expect(toReadNote(dollars, toTwo(['left', 'right']))?.series).toBeNull();
    const turned = toTwo(['right', 'left']);
    expect([toReadNote(percent, turned)?.series, toReadNote(dollars, turned)?.series]).toEqual(['a', 'b']);
    expect(createNote(turned, 'point', false, { en: 'New' })).toMatchObject({ series: 'a', unit: 'PC' });
  });

  it('is that of the figure’s axis when a note is set there on two, also where only the other series has one', () => {
    const two = toTwo(['left', 'right'], FIGURES.filter(({ series, period }) => !(series === 0 && period === '2011') && !(series === 1 && period === '2010')));
    const set = read('point:2011:1:IX:en(Right),point:2010:1:IX:b:en(Left),line::1:IX:b:en(Line),line::1:IX:en(First)').map((note) => toSetHere(note, two));
    expect(set.map((note) => [note.kind !== 'range' && note.value, note.unit, note.series])).toEqual([['150', 'PC', 'b'], ['1000000000', 'USD', 'a'], ['110', 'PC', 'b'], ['1100000000', 'USD', null]]);
    expect(draw({ ...two, spec: { ...two.spec, annotations: set } }).rings).toEqual(['note-0', 'note-1']);
  });

  it('becomes the chart’s when it is set there: on the figure of its date', () => {
    const [note, line] = read('point:2011:150:IX:en(Peak),line::150:IX:en(Mark)') as [Note, Note];
    expect(toSetHere(note, toView({}, [note]))).toMatchObject({ date: '2011', value: '1500000000', unit: 'USD' });
    const set = toSetHere(line, toView({}, [line]));
    expect(draw(toView({}, [set])).words).toEqual(['note-0']);
  });
});
