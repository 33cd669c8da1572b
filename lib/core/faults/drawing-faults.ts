import type { Bilingual } from '../locale';
import { toFaultMaker } from './fault';

/** What cannot be computed of a chart, or drawn of it. Words in braces are parameters. */
const DRAWING_FAULTS = {
  'computed-filtered': { vi: 'Không chọn được số tính ra theo điều chỉ số được nêu mới có', en: 'Computed figures are not chosen by what is stated' },
  'chooses-stated': {
    vi: 'chọn trong các số được nêu: hãy bỏ đi khi dùng phép biến đổi',
    en: 'chooses among stated figures; leave it out where a transform is computed',
  },
  'transform-no-base': {
    vi: 'Phép biến đổi {transform} không tính từ một kỳ mà người đọc chọn',
    en: 'The transform {transform} counts from no period that one could name',
  },
  'goes-with': { vi: 'chỉ dùng với transform={known}', en: 'goes with transform={known}' },
  'timeline-computed': { vi: 'Dòng thời gian không có số liệu để tính', en: 'A timeline has no figures to compute with' },
  'events-only': { vi: 'biểu đồ này chỉ có sự kiện: hãy bỏ tham số này', en: 'this chart shows events only; leave it out' },
  'official-all': { vi: 'Bỏ số liệu chính thức thì biểu đồ không còn gì', en: 'The chart shows nothing without official figures' },
  'official-needed': { vi: 'mọi số mà biểu đồ vẽ đều là số liệu chính thức: hãy bỏ tham số này', en: 'all that the chart draws are official figures; leave it out' },
  'time-empty': { vi: 'Không có {what} nào trong thời gian này ({asked}); ở đây có {what} của {known}', en: 'There are no {what} in that time ({asked}); here are {what} of {known}' },
  'time-none': { vi: 'Không có {what} nào để vẽ trong thời gian này ({asked})', en: 'There are no {what} to draw in that time ({asked})' },
  'time-outside': { vi: 'không có {what} nào nằm trong đó: hãy bỏ đi, hoặc chọn trong {known}', en: 'no {what} lie in it; leave it out, or name years of {known}' },
  'picture-size': { vi: 'Kích cỡ ảnh ({name}) phải từ {low} đến {high}, không phải {value}', en: 'A picture’s {name} is between {low} and {high}, not {value}' },
  between: { vi: 'phải từ {low} đến {high}', en: 'must be between {low} and {high}' },
  'picture-pixels': { vi: 'Một ảnh có nhiều nhất {most} điểm ảnh', en: 'A picture has at most {most} pixels' },
  'picture-large': { vi: 'ảnh quá lớn: hãy giảm imWidth hoặc imHeight', en: 'the picture is too large; make imWidth or imHeight smaller' },
  'picture-small': { vi: 'Ở cỡ {width} × {height} px không đọc được hết biểu đồ này', en: 'This chart cannot be read at {width} × {height} px' },
  'picture-low': { vi: 'với chiều rộng {width} px cần cao ít nhất {least} px', en: 'at a width of {width} px it needs a height of at least {least} px' },
  'picture-narrow': { vi: 'quá hẹp ở mọi chiều cao: hãy tăng imWidth', en: 'it is too narrow at any height: make imWidth larger' },
  'formula-of': { vi: 'Công thức {text} sai', en: 'The formula {text} is wrong' },
  'formula-units': { vi: 'Các đơn vị trong công thức không hợp nhau', en: 'The units of the formula do not fit' },
  'pair-wrong': { vi: 'Đây không phải là hai nước hoặc vùng', en: 'This is no pair of areas' },
  'area-unknown': { vi: 'không có mã {code}; /api/v1/areas liệt kê tất cả', en: 'there is no area {code}; /api/v1/areas lists all' },
  'pair-same': { vi: 'trùng với bên báo cáo: hãy chọn hai nước hoặc vùng khác nhau', en: 'is the reporter itself: choose two areas' },
} as const satisfies Record<string, Bilingual>;

export const drawingFault = toFaultMaker(DRAWING_FAULTS);
