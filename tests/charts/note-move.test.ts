import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import type { ChartView } from '../../lib/charts/chart-view';
import { createNote } from '../../lib/charts/note-create';
import { findNoteHandles, moveNote, type NoteHandle, toKeyStep, toNoteSpace } from '../../lib/charts/note-move';
import { NOTE_KINDS, type Note } from '../../lib/core/note';
import { formatNotes, readNotes } from '../../lib/core/notes-query';
import { findPackageView } from './package-views';

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

  it('words go where they are put; a span never turns round', () => {
    const words = findHandle([POINT], 'words');
    const moved = moveNote(toSpace([POINT]), POINT, words, [-90, 60], true);
    const there = findHandle([moved], 'words');
    expect(Math.abs(there.box.x - (words.box.x - 90))).toBeLessThan(6);
    expect(Math.abs(there.box.y - (words.box.y + 60))).toBeLessThan(6);
    const span: Note = { kind: 'range', from: '2004', to: '2006', series: null, offset: [0, 0], text: { en: 'x' } };
    expect(moveNote(toSpace([span]), span, findHandle([span], 'from'), [500, 0], true)).toEqual(span);
  });
});
