import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import type { ChartView } from '../../lib/charts/chart-view';
import { ADDED } from '../../lib/charts/annotate-words';
import { toChartHeight } from '../../lib/charts/chart-height';
import { toExploreView } from '../../lib/charts/explore-view';
import { canAdd } from '../../lib/charts/kind-spot';
import { createNote } from '../../lib/charts/note-create';
import { findNoteHandles, moveNote, type NoteHandle, toKeyStep, toNoteSpace } from '../../lib/charts/note-move';
import { stepNote } from '../../lib/charts/note-step';
import { parseExplore } from '../../lib/core/explore-query';
import { NOTE_KINDS, type Note } from '../../lib/core/note';
import { formatNotes, readNotes } from '../../lib/core/notes-query';
import { findPackageView, PACKAGE_PARTS } from './package-views';

const TRADE = findPackageView('viet-nam-belgium-trade');
const SIZE = { width: 880, height: 420 };

function toSpace(annotations: readonly Note[], view: ChartView = TRADE) {
  const noted = { ...view, events: [], spec: { ...view.spec, annotations: [...annotations] } };
  return toNoteSpace(toChartConfig(noted, { locale: 'en', theme: 'light', ...SIZE }), noted, 'en', SIZE);
}

function findHandle(annotations: readonly Note[], part: NoteHandle['part']): NoteHandle {
  const handle = findNoteHandles(toSpace(annotations)).find((each) => each.part === part);
  if (!handle) throw new Error(`no handle for ${part}`);
  return handle;
}

const POINT: Note = { kind: 'point', date: '2005', value: '1000000000', series: null, offset: [0, 0], text: { en: 'Here' } };

describe('annotations that are moved', () => {
  it('stay what an address can hold, and on the plot, however far they are dragged', () => {
    const far = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(fc.constantFrom(...NOTE_KINDS), fc.boolean(), fc.nat({ max: 2 }), fc.tuple(far, far), fc.boolean(), (kind, isUpright, which, by, snaps) => {
        const note = createNote(TRADE, kind, isUpright, { en: 'New' });
        const space = toSpace([note]);
        const handles = findNoteHandles(space);
        const handle = handles[which % handles.length];
        if (!handle) return expect.fail('a new annotation can be taken hold of');
        const moved = moveNote(space, note, handle, by, snaps);
        expect(readNotes(formatNotes([moved]), ({ reason }) => expect.fail(reason))).toEqual([moved]);
        expect(findNoteHandles(toSpace([moved])).some(({ part }) => part !== 'words')).toBe(true);
      }),
    );
  });

  it('stand each in a place of its own when they are new', () => {
    for (const { kind, isUpright } of ADDED) {
      const three = [0, 1, 2].reduce<Note[]>((made) => [...made, createNote({ ...TRADE, spec: { ...TRADE.spec, annotations: made } }, kind, isUpright, { en: 'New' })], []);
      const places = findNoteHandles(toSpace(three)).filter(({ part }) => part !== 'words' && part !== 'to');
      expect(new Set(places.map(({ box }) => `${box.x} ${box.y}`)).size, `${kind} ${isUpright}`).toBe(3);
    }
  });

  it('take the exact period and value of a figure that they are dropped on', () => {
    const handle = findHandle([POINT], 'place');
    const target = findHandle([{ ...POINT, date: '2013', value: '1800000000' }], 'place');
    const by = [target.box.x - handle.box.x + 4, target.box.y - handle.box.y - 3] as const;
    expect(moveNote(toSpace([POINT]), POINT, handle, by, true)).toMatchObject({ date: '2013', value: '1800000000' });
    expect(moveNote(toSpace([POINT]), POINT, handle, by, false)).not.toMatchObject({ date: '2013', value: '1800000000' });
  });

  it('go month by month by key, forwards and back', () => {
    let note: Note = { kind: 'line', date: '2010', value: null, series: null, offset: [0, 0], text: { en: 'x' } };
    const dates: (string | null)[] = [];
    for (const way of [1, 1, 1, 1, 1, 1, -1, -1]) {
      const space = toSpace([note]);
      note = moveNote(space, note, findHandle([note], 'place'), [way * toKeyStep(space, note, 'place', false)[0], 0], false);
      if (note.kind === 'line') dates.push(note.date);
    }
    expect(dates).toEqual(['2010-08', '2010-09', '2010-10', '2010-11', '2010-12', '2011-01', '2010-12', '2010-11']);
  });

  it('words go where they are put; a span never turns round, its end stops at the other', () => {
    const words = findHandle([POINT], 'words');
    const moved = moveNote(toSpace([POINT]), POINT, words, [-90, 60], true);
    const there = findHandle([moved], 'words');
    expect(Math.abs(there.box.x - (words.box.x - 90))).toBeLessThan(6);
    expect(Math.abs(there.box.y - (words.box.y + 60))).toBeLessThan(6);
    const span: Note = { kind: 'range', from: '2004', to: '2006', series: null, offset: [0, 0], text: { en: 'x' } };
    const drop = (note: Note, part: 'from' | 'to', by: number) => moveNote(toSpace([note]), note, findHandle([note], part), [by, 0], true);
    expect(drop(span, 'from', 500)).toEqual({ ...span, from: '2006' });
    expect(drop(span, 'to', -500)).toEqual({ ...span, to: '2004' });
    expect(drop({ ...span, from: '2006-05' }, 'from', 500), 'an end that is in the period of the other').toEqual({ ...span, from: '2006-05' });
  });
});

describe('annotations under arrow keys', () => {
  const FIGURE: Note = { ...POINT, date: '2010', value: '1200000000' };
  const step = (note: Note, way: readonly [number, number], isFar = false): Note => stepNote(toSpace([note]), note, findHandle([note], 'place'), way, isFar);

  it.each([
    ['from figure to figure', FIGURE, [1, 0], false, { date: '2011', value: '1546622247' }],
    ['back', FIGURE, [-1, 0], false, { date: '2009', value: '1097991118' }],
    ['five periods back with Shift', FIGURE, [-1, 0], true, { date: '2005', value: '715270167' }],
    ['to the last that there is, where Shift would lead beyond it', FIGURE, [1, 0], true, { date: '2014', value: '2325006341' }],
    ['nowhere beyond the last', { ...POINT, date: '2014', value: '2325006341' }, [1, 0], false, { date: '2014', value: '2325006341' }],
    ['to the next period at its own value, where it stands on no figure', POINT, [1, 0], false, { date: '2006', value: '1000000000' }],
    ['up by a round step, in its period', FIGURE, [0, -1], false, { date: '2010', value: '1210000000' }],
    ['up by ten steps with Shift', FIGURE, [0, -1], true, { date: '2010', value: '1300000000' }],
  ] as const)('a point goes %s', (_, note, way, isFar, after) => {
    expect(step(note, way, isFar)).toMatchObject(after);
  });

  it('a line keeps to its own axis', () => {
    const level: Note = { kind: 'line', date: null, value: '1000000000', series: null, offset: [0, 0], text: { en: 'x' } };
    expect(step(level, [1, 0])).toMatchObject({ date: null, value: '1000000000' });
    expect(step(level, [0, 1])).toMatchObject({ date: null, value: '990000000' });
  });
});

describe('annotations on charts that are not over time', () => {
  const KINDS = ['bars', 'dumbbell', 'slope', 'share', 'timeline'] as const;
  const SERIES = 'VNM.BEL.X.TRADE._T.A,VNM.DEU.X.TRADE._T.A,VNM.FRA.X.TRADE._T.A';
  const toView = (kind: (typeof KINDS)[number]): ChartView => {
    if (kind === 'share') return findPackageView('manufacturing-share-of-belgian-fdi');
    return toExploreView(parseExplore(new URLSearchParams(`series=${SERIES}&time=2013..2014&kind=${kind}`)), PACKAGE_PARTS).view;
  };
  const toKindSpace = (view: ChartView, annotations: readonly Note[]) => {
    const noted = { ...view, spec: { ...view.spec, annotations: [...annotations] } };
    const size = { width: 880, height: toChartHeight(noted, { locale: 'en', width: 880 }) };
    return toNoteSpace(toChartConfig(noted, { locale: 'en', theme: 'light', ...size }), noted, 'en', size);
  };
  const findPart = (view: ChartView, note: Note, part: NoteHandle['part']) => findNoteHandles(toKindSpace(view, [note])).find((each) => each.part === part);
  /** Moves a place by px, or fails where there is none. */
  const move = (view: ChartView, note: Note, by: readonly [number, number], snaps = false): Note => {
    const handle = findPart(view, note, 'place');
    return handle ? moveNote(toKindSpace(view, [note]), note, handle, by, snaps) : expect.fail('a place can be taken hold of');
  };

  it('are drawn when new and never lost, however far they are dragged', () => {
    const far = fc.integer({ min: -1500, max: 1500 });
    const choices = KINDS.flatMap((kind) => ADDED.filter((added) => canAdd(toView(kind).spec.kind, added.kind, added.isUpright)).map((added) => [toView(kind), added] as const));
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.nat({ max: 2 }), fc.tuple(far, far), fc.boolean(), ([view, { kind, isUpright }], which, by, snaps) => {
        const note = createNote(view, kind, isUpright, { en: 'New' });
        const handles = findNoteHandles(toKindSpace(view, [note]));
        expect(handles.some(({ part }) => part !== 'words')).toBe(true);
        const moved = moveNote(toKindSpace(view, [note]), note, handles[which % handles.length] as NoteHandle, by, snaps);
        expect(readNotes(formatNotes([moved]), ({ reason }) => expect.fail(reason))).toEqual([moved]);
        expect(findNoteHandles(toKindSpace(view, [moved])).some(({ part }) => part !== 'words')).toBe(true);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it.each(['bars', 'dumbbell'] as const)('go from row to row by key and back, each row that has a name (%s)', (kind) => {
    const view = toView(kind);
    let note = createNote(view, 'point', false, { en: 'x' });
    const walk = (way: 1 | -1): string[] => {
      const seen: string[] = [];
      for (let i = 0; i < 12; i += 1) {
        seen.push(`${note.series} ${note.kind === 'point' ? note.date : ''}`);
        const before = note;
        note = move(view, note, [0, way * toKeyStep(toKindSpace(view, [note]), note, 'place', false)[1]]);
        if (toPlaceName(note) === toPlaceName(before)) break;
      }
      return seen;
    };
    walk(-1);
    const down = walk(1);
    expect(down.length).toBe(kind === 'bars' ? 6 : 2);
    expect(walk(-1)).toEqual(down.toReversed());
  });

  it('take the exact value of a bar, and of an end of a slope, that they are dropped on', () => {
    const bars = toView('bars');
    const note = createNote(bars, 'point', false, { en: 'x' });
    const aside = move(bars, note, [-80, 0]);
    expect(aside).not.toMatchObject({ value: note.kind === 'point' && note.value });
    expect(move(bars, aside, [77, 3], true)).toEqual(note);
    const slope = toView('slope');
    const end = createNote(slope, 'point', false, { en: 'x' });
    const inside = move(slope, end, [-60, 40]);
    expect(inside).not.toMatchObject({ date: '2014' });
    const [from, to] = [inside, end].map((each) => findPart(slope, each, 'place')?.box) as [NoteHandle['box'], NoteHandle['box']];
    expect(move(slope, inside, [to.x - from.x - 3, to.y - from.y + 2], true)).toEqual(end);
  });

  it('words go where they are put on a slope too', () => {
    const view = toView('slope');
    const note = createNote(view, 'text', false, { en: 'Words' });
    const words = findPart(view, note, 'words');
    const moved = words ? moveNote(toKindSpace(view, [note]), note, words, [-220, -60], true) : expect.fail('words can be taken hold of');
    const there = findPart(view, moved, 'words');
    expect(Math.hypot((there?.box.x ?? 0) - (words?.box.x ?? 0) + 220, (there?.box.y ?? 0) - (words?.box.y ?? 0) + 60)).toBeLessThan(12);
  });
});

function toPlaceName(note: Note): string {
  return note.kind === 'point' || note.kind === 'text' ? `${note.series} ${note.date}` : '';
}
