import type { Bilingual } from '../core/locale';
import type { NoteKind } from '../core/note';

/** What can be added; a line stands level or upright. */
export const ADDED: readonly { readonly kind: NoteKind; readonly isUpright: boolean; readonly name: Bilingual }[] = [
  { kind: 'point', isUpright: false, name: { vi: 'Điểm', en: 'Point' } },
  { kind: 'range', isUpright: false, name: { vi: 'Khoảng thời gian', en: 'Time span' } },
  { kind: 'line', isUpright: false, name: { vi: 'Mức giá trị', en: 'Level' } },
  { kind: 'line', isUpright: true, name: { vi: 'Ngày', en: 'Date' } },
  { kind: 'text', isUpright: false, name: { vi: 'Chữ', en: 'Text' } },
];

/** Words of the tools for annotations; they come with their scripts, on demand. */
export const ANNOTATE_WORDS = {
  tools: { vi: 'Công cụ chú thích', en: 'Annotation tools' },
  add: { vi: 'Thêm', en: 'Add' },
  hint: {
    vi: 'Kéo vòng tròn để đổi vị trí, kéo chữ để dời chữ.',
    en: 'Drag the rings to set the place, drag the words to move them.',
  },
  keys: {
    vi: 'Bàn phím: Tab đến chú thích, mũi tên di chuyển (Shift: xa hơn), Enter sửa chữ, Esc trở lại, Delete xóa, Ctrl+Z hoàn tác.',
    en: 'Keyboard: Tab to an annotation, arrow keys move it (Shift: further), Enter edits, Esc goes back, Delete removes, Ctrl+Z undoes.',
  },
  chosen: { vi: 'Chú thích', en: 'Annotation' },
  vi: { vi: 'Chữ tiếng Việt', en: 'Words in Vietnamese' },
  en: { vi: 'Chữ tiếng Anh', en: 'Words in English' },
  date: { vi: 'Thời điểm', en: 'Date' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  value: { vi: 'Giá trị', en: 'Value' },
  badDate: { vi: 'Viết 2013, 2013-07 hoặc 2013-07-15.', en: 'Write 2013, 2013-07 or 2013-07-15.' },
  badOrder: { vi: 'Điểm cuối không thể trước điểm đầu.', en: 'The end cannot lie before the beginning.' },
  badValue: { vi: 'Không phải là giá trị theo đơn vị “{unit}”. Hãy viết như {example}.', en: 'This is no value in “{unit}”. Write it as {example}.' },
  understood: { vi: 'được hiểu là', en: 'understood as' },
  noWords: { vi: 'Cần chữ ở ít nhất một ngôn ngữ.', en: 'Words are needed in at least one language.' },
  remove: { vi: 'Xóa', en: 'Remove' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  done: { vi: 'Xong', en: 'Done' },
  full: { vi: 'Không thể thêm: đã có quá nhiều chú thích hoặc quá nhiều chữ.', en: 'No more can be added: there are too many annotations or words.' },
  fresh: { vi: 'Chú thích mới', en: 'New annotation' },
  stopped: {
    from: { vi: 'Điểm đầu dừng ở điểm cuối.', en: 'The beginning stops at the end.' },
    to: { vi: 'Điểm cuối dừng ở điểm đầu.', en: 'The end stops at the beginning.' },
  },
  removed: { vi: 'Đã xóa chú thích.', en: 'The annotation is removed.' },
  added: { vi: 'Đã thêm', en: 'Added' },
  changed: { vi: 'Đã sửa', en: 'Changed' },
  redone: { vi: 'Đã làm lại.', en: 'The change is made again.' },
  noUndo: { vi: 'Không còn gì để hoàn tác.', en: 'There is nothing to undo.' },
  noRedo: { vi: 'Không còn gì để làm lại.', en: 'There is nothing to make again.' },
  undone: { vi: 'Đã hoàn tác.', en: 'The last change is undone.' },
  parts: { words: { vi: 'chữ', en: 'words' }, place: { vi: 'vị trí', en: 'place' }, from: { vi: 'điểm đầu', en: 'beginning' }, to: { vi: 'điểm cuối', en: 'end' } },
} as const;

/** Words about annotations whose unit is another than the chart's. */
export const FOREIGN_WORDS = {
  list: { vi: 'Chú thích theo đơn vị khác', en: 'Annotations in another unit' },
  setHere: { vi: 'Đặt lên biểu đồ này', en: 'Set it on this chart' },
  remove: ANNOTATE_WORDS.remove,
} as const satisfies Readonly<Record<string, Bilingual>>;

const EXAMPLES: Readonly<Record<string, Bilingual>> = {
  USD: { vi: '1,8 tỷ', en: '1.8 bn' },
  EUR: { vi: '1,8 tỷ', en: '1.8 bn' },
  PC: { vi: '12,5%', en: '12.5 %' },
  PP: { vi: '1,5', en: '1.5' },
  RANK: { vi: '6', en: '6' },
};

/** A value of a unit as it may be typed. */
export function toValueExample(unit: string): Bilingual {
  return EXAMPLES[unit] ?? { vi: '187', en: '187' };
}
