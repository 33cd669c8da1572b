import type { Bilingual } from '../locale';
import { toFaultMaker } from './fault';

/** What is wrong with an address as a whole: nothing is there, or not for such a request. Words in braces are parameters. */
const ADDRESS_FAULTS = {
  'address-unknown': { vi: 'Không có địa chỉ {path}. {list} liệt kê mọi địa chỉ', en: 'There is no {path}. All addresses are in {list}' },
  'address-unreadable': { vi: 'Địa chỉ này không chỉ đến nội dung nào: có ký tự không đọc được', en: 'There is nothing at this address: it holds characters that cannot be read' },
  'file-unknown': { vi: 'Không có tệp {name}; mỗi biểu đồ có các tệp: {known}', en: 'There is no {name}; a chart has these files: {known}' },
  'mirror-file-unknown': {
    vi: 'Không có tệp {name}; bảng đối ứng có dạng mirror.csv, .json, .png, .svg và .pdf',
    en: 'There is no {name}; the comparison comes as mirror.csv, .json, .png, .svg and .pdf',
  },
  'chart-unknown': { vi: 'Không có biểu đồ {slug}; /api/v1/charts liệt kê tất cả', en: 'There is no chart {slug}; /api/v1/charts lists all' },
  'chart-gone': {
    vi: 'Biểu đồ {slug} đã được rút lại ngày {date}, lý do: {why} Các phiên bản của nó: {history}; mọi biểu đồ: {list}',
    en: 'The chart {slug} was withdrawn on {date}, because: {why} Its revisions: {history}; all charts: {list}',
  },
  'dashboard-unknown': { vi: 'Không có trang tổng hợp {slug}; /api/v1/dashboards liệt kê tất cả', en: 'There is no dashboard {slug}; /api/v1/dashboards lists all' },
  'dashboard-gone': {
    vi: 'Trang tổng hợp {slug} đã được rút lại ngày {date}, lý do: {why} Các phiên bản của nó: {history}; mọi trang tổng hợp: {list}',
    en: 'The dashboard {slug} was withdrawn on {date}, because: {why} Its revisions: {history}; all dashboards: {list}',
  },
  'chart-not-yet': { vi: 'Lúc {asOf} chưa có biểu đồ {slug}', en: 'There was no chart {slug} at {asOf}' },
  'source-unknown': { vi: 'Không có nguồn {id}; /api/v1/sources liệt kê tất cả', en: 'There is no source {id}; /api/v1/sources lists all' },
  'source-not-yet': { vi: 'Lúc {asOf} chưa có nguồn {id}', en: 'There was no source {id} at {asOf}' },
  'series-unknown': { vi: 'Không có chuỗi số liệu {key}; /api/v1/series liệt kê tất cả', en: 'There is no series {key}; /api/v1/series lists all' },
  'series-annotations': {
    vi: 'Chuỗi số liệu không có sự kiện hay chú thích riêng; biểu đồ và trang khám phá thì có, ví dụ {address}',
    en: 'A series has no events or annotations of its own; charts and the explorer have, as {address}',
  },
  'series-empty': { vi: 'Chuỗi {key} không có số liệu nào để vẽ', en: 'The series {key} has no figures to draw' },
  'embed-no-chart': {
    vi: 'Địa chỉ này không phải là biểu đồ của website này; biểu đồ ở /vi/charts/[tên], /en/charts/[tên], /embed/[tên], /vi/explore và /en/explore',
    en: 'This address is not a chart of this site; charts are at /vi/charts/[slug], /en/charts/[slug], /embed/[slug], /vi/explore and /en/explore',
  },
  'only-read': { vi: '{path} chỉ để đọc: không nhận {method}, chỉ nhận GET và HEAD', en: '{path} is only read: {method} is not answered, GET and HEAD are' },
  'only-posted': { vi: '{path} chỉ để gửi lên: không nhận {method}, chỉ nhận POST', en: '{path} is only written: {method} is not answered, POST is' },
  'mirror-none': {
    vi: 'Chưa có cặp nước, vùng nào đủ số của cả hai bên; hãy nạp số liệu chính thức của hai bên (npm run import)',
    en: 'No pair of areas has figures of both sides; import official statistics of both (npm run import)',
  },
  'mirror-silent': {
    vi: 'Không nguồn nào nêu luồng {flow} giữa {reporter} và {partner} trong thời gian đó; hãy bỏ bớt time, hoặc chọn flow khác: X, M, T',
    en: 'Nobody states the flow {flow} between {reporter} and {partner} in that time; leave time out, or ask for another flow: X, M, T',
  },
  'sheet-full': { vi: 'Một trang tính chứa {most} dòng, không chứa được {count}; hãy lấy CSV, hoặc lấy ít số liệu hơn', en: 'A sheet holds {most} rows, not {count}; ask for CSV or for less' },
  'figures-many': {
    vi: 'Nhiều hơn {most} số liệu: hãy chọn ít hơn, hoặc lấy CSV hay JSON (không giới hạn)',
    en: 'That is more than {most} figures: ask for less, or take CSV or JSON, which have no limit',
  },
  'drawing-busy': { vi: 'Lúc này có quá nhiều hình đang được vẽ: hãy hỏi lại sau vài giây', en: 'Too much is being drawn at this moment: ask again in a few seconds' },
} as const satisfies Record<string, Bilingual>;

export const addressFault = toFaultMaker(ADDRESS_FAULTS);
