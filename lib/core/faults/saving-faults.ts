import type { Bilingual } from '../locale';
import { toFaultMaker } from './fault';

/** What stands against saving a chart, a dashboard or an explanation. */
export const SAVING_FAULTS = {
  'saving-off': {
    vi: 'Máy chủ này đã tắt chức năng lưu: người quản trị đặt TRADECITE_EDIT là loopback hoặc on',
    en: 'Saving is switched off on this server: the operator sets TRADECITE_EDIT to loopback or on',
  },
  'saving-elsewhere': {
    vi: 'Chỉ lưu được trên chính máy chạy Tradecite, tại http://localhost: người quản trị đặt TRADECITE_EDIT là on để mọi người đều lưu được',
    en: 'Saving works only on the machine that Tradecite runs on, at http://localhost: the operator sets TRADECITE_EDIT to on to allow it to everybody',
  },
  'other-site': {
    vi: 'Yêu cầu này đến từ trang của một website khác: chỉ trang của chính website này mới lưu được',
    en: 'This request was made by a page of another site: only pages of this one may save',
  },
  'body-large': { vi: 'Nội dung gửi lên lớn hơn {limit} byte: hãy gửi ít hơn', en: 'The request has more than {limit} bytes: send less' },
  'body-no-json': { vi: 'Nội dung gửi lên không phải JSON: {cause}', en: 'The request is not JSON: {cause}' },
  'body-type': { vi: 'Hãy gửi application/json', en: 'Send application/json' },
  'body-encoding': { vi: 'Nội dung gửi lên không phải UTF-8', en: 'The request is not UTF-8' },
  'fields-wrong': { vi: 'Có {count} {counted} chưa đúng hoặc còn thiếu', en: '{count} {counted} missing or wrong' },
  'none-there': { vi: 'Không có {name}', en: 'There is no {name}' },
  'chart-shipped': { vi: 'Biểu đồ {slug} thuộc gói dữ liệu: hãy lưu một bản sao dưới tên khác', en: 'The chart {slug} belongs to the data package: save a copy of it under another name' },
  'dashboard-shipped': {
    vi: 'Trang tổng hợp {slug} thuộc gói dữ liệu: hãy lưu một bản sao dưới tên khác',
    en: 'The dashboard {slug} belongs to the data package: save a copy of it under another name',
  },
  'chart-changed': { vi: 'Biểu đồ {slug} vừa được người khác thay đổi; chưa lưu gì', en: 'The chart {slug} has changed meanwhile; nothing was saved' },
  'dashboard-changed': { vi: 'Trang tổng hợp {slug} vừa được người khác thay đổi; chưa lưu gì', en: 'The dashboard {slug} has changed meanwhile; nothing was saved' },
  'revision-newer': {
    vi: '{author} đã lưu phiên bản {last} sau khi bạn xem phiên bản {seen}: hãy xem phiên bản mới rồi lưu lại',
    en: 'revision {last} was saved by {author} since you saw revision {seen}: look at it, then save again',
  },
  'revision-withdrawn': {
    vi: '{author} đã rút lại ở phiên bản {last} (lý do: {why}): hãy khôi phục một phiên bản cũ, hoặc lưu dưới tên khác',
    en: 'revision {last} by {author} withdrew it ({why}): restore an earlier revision, or save under another name',
  },
  'chart-withdrawn': { vi: 'Biểu đồ {slug} đã được rút lại ({why}): hãy khôi phục một phiên bản cũ trước', en: 'The chart {slug} is withdrawn ({why}): restore an earlier revision of it first' },
  'dashboard-withdrawn': {
    vi: 'Trang tổng hợp {slug} đã được rút lại ({why}): hãy khôi phục một phiên bản cũ trước',
    en: 'The dashboard {slug} is withdrawn ({why}): restore an earlier revision of it first',
  },
  'chart-taken': { vi: 'Đã có, hoặc từng có, biểu đồ {slug}', en: 'There is, or was, a chart {slug}' },
  'dashboard-taken': { vi: 'Đã có, hoặc từng có, trang tổng hợp {slug}', en: 'There is, or was, a dashboard {slug}' },
  'slug-taken': { vi: 'tên "{slug}" đã được dùng: hãy chọn tên khác', en: 'the name "{slug}" is taken: choose another' },
  'slug-reserved': { vi: 'là tên riêng của website này: hãy chọn tên khác', en: 'is a name of this site itself: choose another' },
  'chart-no-revision': { vi: 'Biểu đồ {slug} không có phiên bản {revision} để khôi phục', en: 'The chart {slug} has no revision {revision} to restore' },
  'dashboard-no-revision': { vi: 'Trang tổng hợp {slug} không có phiên bản {revision} để khôi phục', en: 'The dashboard {slug} has no revision {revision} to restore' },
  'name-revision': { vi: 'hãy chọn một trong các phiên bản đã có', en: 'name one of its revisions' },
  'copy-none': { vi: 'Không có biểu đồ {slug} để sao chép', en: 'There is no chart {slug} to copy' },
  'chart-unknown': { vi: 'không có biểu đồ "{slug}"', en: 'there is no chart "{slug}"' },
  'card-withdrawn': { vi: 'biểu đồ "{slug}" đã được rút lại ({why}): hãy chọn biểu đồ khác', en: 'the chart "{slug}" is withdrawn ({why}): choose another' },
  'dashboard-charts': { vi: 'Trang tổng hợp nêu {count} {counted} không có', en: 'The dashboard names {count} {counted} not there' },
  'other-language': { vi: 'hãy viết cả ở ngôn ngữ này, hoặc để trống cả hai', en: 'write it in this language too, or leave both empty' },
  'chart-twice': { vi: 'có một biểu đồ được chọn hai lần', en: 'a chart is there twice' },
  'chart-one': { vi: 'hãy chọn ít nhất một biểu đồ', en: 'choose at least one chart' },
  'explore-or-copy': {
    vi: 'hãy ghi explore (địa chỉ của trang khám phá) hoặc copyOf (tên một biểu đồ), chỉ một trong hai',
    en: 'give either explore, the address of the explorer, or copyOf, the name of a chart',
  },
  'explore-or-drawing': {
    vi: 'hãy ghi explore (địa chỉ của trang khám phá) hoặc drawing (số của một phiên bản), không ghi cả hai',
    en: 'give explore, the address of the explorer, or drawing, the number of a revision, not both',
  },
  'drawing-none': { vi: 'Biểu đồ {slug} không có hình vẽ của phiên bản {revision}', en: 'The chart {slug} has no drawing of revision {revision}' },
  'words-broken': { vi: 'có ký tự hỏng: hãy viết lại', en: 'holds a zero byte or half a character: write it again' },
  'reason-needed': { vi: 'hãy nêu lý do bằng tiếng Việt, tiếng Anh hoặc cả hai', en: 'give a reason in Vietnamese, English or both' },
  'finding-none': { vi: 'Không có kết quả đối chiếu {key}', en: 'There is no finding {key}' },
} as const satisfies Record<string, Bilingual>;

export const savingFault = toFaultMaker(SAVING_FAULTS);
