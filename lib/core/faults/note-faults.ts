import type { Bilingual } from '../locale';
import { toFaultMaker } from './fault';

/** What may be wrong with an annotation in an address (lib/core/notes-query). */
const NOTE_FAULTS = {
  'note-far': { vi: '"{field}" dịch xa hơn {limit} phần trăm khung hình', en: '"{field}" moves further than {limit} hundredths of the plot' },
  'note-long': { vi: 'lời ghi dài hơn {limit} ký tự', en: 'its words are longer than {limit} signs' },
  'note-twice': { vi: 'lời ghi bằng {locale} được viết hai lần', en: 'its words in {locale} are given twice' },
  'note-field': {
    vi: '"{field}" không phải chữ cái của một chuỗi, không phải độ dịch như 4/-12, cũng không phải lời ghi như vi(Đỉnh)',
    en: '"{field}" is neither a letter of a series, nor an offset such as 4/-12, nor words such as en(Peak)',
  },
  'note-unit': { vi: '"{field}" không phải là đơn vị; có {known}', en: '"{field}" is no unit; there are {known}' },
  'note-measure': {
    vi: '"{field}" không cho biết đại lượng: hãy viết lin, một phép tính như pch hoặc share, formula, hoặc kỳ gốc của chỉ số như 2010',
    en: '"{field}" does not tell what is counted: write lin, a transform such as pch or share, formula, or the base period of an index such as 2010',
  },
  'note-wordless': { vi: 'không có lời ghi: hãy thêm vi(…) hoặc en(…)', en: 'it has no words: add en(…) or vi(…)' },
  'note-date': { vi: '"{text}" không phải là ngày: hãy viết 2013, 2013-07 hoặc 2013-07-15', en: '"{text}" is no date: write 2013, 2013-07 or 2013-07-15' },
  'note-value': { vi: '"{text}" không phải là giá trị: hãy viết một số như 1800000000', en: '"{text}" is no value: write a plain number such as 1800000000' },
  'note-kind': { vi: '"{kind}" không phải là loại ghi chú; có {known}', en: '"{kind}" is no kind of note; there are {known}' },
  'note-order': { vi: '{to} nằm trước {from}', en: '{to} lies before {from}' },
  'note-line': {
    vi: 'một đường nằm ở một ngày hoặc ở một giá trị: line:2013: hoặc line::1800000000',
    en: 'a line stands at a date or at a value: line:2013: or line::1800000000',
  },
  'notes-long': {
    vi: '{length} ký tự trong địa chỉ là quá {limit} (Việt Nam được viết thành Vi%E1%BB%87t+Nam): hãy ghi ít chú thích hơn, hoặc ngắn hơn',
    en: '{length} signs in the address are more than {limit} (Việt Nam is Vi%E1%BB%87t+Nam there): write fewer notes, or shorter ones',
  },
  'notes-many': { vi: '{count} ghi chú là quá {limit}', en: '{count} notes are more than {limit}' },
  'note-wrong': { vi: 'ghi chú {number}: {reason}', en: 'note {number}: {reason}' },
} as const satisfies Record<string, Bilingual>;

export const noteFault = toFaultMaker(NOTE_FAULTS);
