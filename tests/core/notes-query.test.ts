import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/core/note';
import { formatNotes, keptNotes, notesParam, readNotes } from '../../lib/core/notes-query';
import { urls } from '../../lib/core/urls';
import { notes } from './note-sample';

function refuse(text: string): string[] {
  return notesParam.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
}

describe('notes in an address', () => {
  it('come back as they were, through a link, and a chart may keep them', () => {
    fc.assert(
      fc.property(notes, (given) => {
        const search = new URL(urls.chart('vi', 'x', { notes: formatNotes(given) }), 'http://x').searchParams;
        expect(notesParam.parse(search.get('notes') ?? '')).toEqual(given);
        expect(keptNotes.parse(given)).toEqual(given);
      }),
    );
  });

  it('read anything without failing, and what they take they write alike', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.array(fc.constantFrom('point', ':', '2013', ',', 'en(', ')', '*', '1', 'a', '4/-2', 'vi(x)')).map((parts) => parts.join(''))), (text) => {
        const read = readNotes(text, () => undefined);
        expect(readNotes(formatNotes(read), ({ reason }) => expect.fail(reason))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('are short and readable', () => {
    const given: Note[] = [
      { kind: 'point', date: '2013', value: '1800000000', series: 'a', offset: [4, -12], text: { en: 'Peak (so far), then less' } },
      { kind: 'range', from: '2008', to: '2009-06', series: null, offset: [0, 0], text: { en: 'Crisis' } },
      { kind: 'line', date: null, value: '1000000000', series: null, offset: [0, 0], text: { en: 'Target' } },
    ];
    expect(urls.chart('en', 'x', { notes: formatNotes(given) })).toBe(
      '/en/charts/x?notes=point:2013:1800000000:a:4/-12:en(Peak+*(so+far*),+then+less),range:2008:2009-06:en(Crisis),line::1000000000:en(Target)',
    );
  });

  it.each([
    ['dot:2013:1:en(x)', 'note 1: "dot" is no kind of note; there are point, range, line, text'],
    ['point:2013:1:en(a),point:2013-13:1:en(x)', 'note 2: "2013-13" is no date'],
    ['point:2013-02-30:1:en(x)', 'note 1: "2013-02-30" is no date'],
    ['point:2013:1,8 tỷ:en(x)', 'note 1: it has no words'],
    ['point:2013:1e9:en(x)', 'note 1: "1e9" is no value'],
    ['point:2013:1', 'note 1: it has no words'],
    ['point:2013:1:en( )', 'note 1: it has no words'],
    ['point:2013:1:en(x', 'note 1: "en(x" is neither'],
    ['point:2013:1:en(x):en(y)', 'note 1: its words in en are given twice'],
    ['point:2013:1:101/0:en(x)', 'note 1: "101/0" moves further than 100'],
    [`point:2013:1:en(${'x'.repeat(161)})`, 'note 1: its words are longer than 160 signs'],
    ['range:2010:2009:en(x)', 'note 1: 2009 lies before 2010'],
    ['line:2010:5:en(x)', 'note 1: a line stands at a date or at a value'],
    ['line:::en(x)', 'note 1: a line stands at a date or at a value'],
    [Array.from({ length: 21 }, () => 'line:2010::en(x)').join(), '21 notes are more than 20'],
    ['x'.repeat(5001), '5001 signs in the address are more than 5000'],
    [Array.from({ length: 12 }, () => `line:2010::vi(${'ệ'.repeat(60)})`).join(), '6671 signs in the address are more than 5000'],
  ])('refuse %s and say why', (text, reason) => {
    expect(refuse(text)[0]).toContain(reason);
  });

  it('are kept by a chart only as an address could say them', () => {
    expect(keptNotes.safeParse([{ kind: 'range', from: '2010', to: '2009', series: null, offset: [0, 0], text: { en: 'x' } }]).success).toBe(false);
    expect(keptNotes.safeParse([{ kind: 'point', date: '2010', value: '1', series: null, offset: [0, 0], text: {} }]).success).toBe(false);
  });
});
