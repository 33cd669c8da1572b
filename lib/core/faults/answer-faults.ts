import type { Bilingual } from '../locale';
import { toFaultMaker } from './fault';
import { IMPORT_FIELDS as FIELD } from './import-fields';

/** Why a file as a whole is not what it should be: encodings, workbooks, answers of statistical services. */
const ANSWER_FAULTS = {
  'encoding-wrong': { vi: `Tệp không dùng bảng mã {encoding}; hãy chọn bảng mã đúng ở ô “${FIELD.encoding.vi}”: {known}.`, en: `The file is not {encoding}; choose the right one in “${FIELD.encoding.en}”: {known}.` },
  'encoding-bytes': {
    vi: `Tệp có những byte không thuộc bảng mã của nó; hãy chọn ở ô “${FIELD.encoding.vi}”: {known}.`,
    en: `The file has bytes that its encoding does not know; choose it in “${FIELD.encoding.en}”: {known}.`,
  },
  'no-text-table': { vi: 'Tệp này không phải bảng dạng văn bản ({kind}).', en: 'This is no text table ({kind}).' },
  'csv-open-quote': { vi: 'Bảng kết thúc giữa một ô đặt trong dấu ngoặc kép: tệp bị cắt, hoặc thiếu một dấu ngoặc kép.', en: 'The table ends inside a quoted cell: the file was cut, or a quote is missing.' },
  'csv-open-quote-place': { vi: 'dấu ngoặc kép chưa đóng bắt đầu từ dòng này trở đi', en: 'the quote that is open at the end begins at or after this line' },
  'csv-stray-quote': {
    vi: 'Bảng có dấu ngoặc kép giữa ô: hãy đặt cả ô trong dấu ngoặc kép và viết mỗi dấu bên trong thành hai ("").',
    en: 'The table has a quote inside a cell: put the whole cell in quotes, and write each quote inside it twice ("").',
  },
  'csv-stray-quote-place': { vi: 'dấu ngoặc kép đó nằm ở dòng này', en: 'the quote stands on this line' },
  'csv-unreadable': { vi: 'Không đọc được bảng: {cause}', en: 'The table cannot be read: {cause}' },
  'web-page': { vi: 'Tệp là một trang web, không phải bảng số liệu: dịch vụ đang ngừng, hoặc đòi đăng nhập.', en: 'The file is a web page instead of a table: the service is down, or asks for a sign-in.' },
  'workbook-large': { vi: 'Sổ tính lớn hơn {megabytes} MB; hãy lưu trang tính thành CSV (không giới hạn).', en: 'The workbook is larger than {megabytes} MB; save the sheet as CSV, which has no limit.' },
  'workbook-unreadable': { vi: 'Không đọc được sổ tính: {cause}', en: 'The workbook cannot be read: {cause}' },
  'workbook-sheet': { vi: 'Sổ tính không có trang "{sheet}". Các trang: {known}.', en: 'The workbook has no sheet "{sheet}". Its sheets: {known}.' },
  'workbook-cut': { vi: 'Không nhận sổ tính: tệp nén không có mục lục; tệp bị cắt, hoặc không phải .xlsx.', en: 'The workbook is refused: its archive has no directory; the file was cut, or is no .xlsx.' },
  'workbook-damaged': { vi: 'Không nhận sổ tính: mục lục của tệp nén bị hỏng.', en: 'The workbook is refused: its archive’s directory is damaged.' },
  'workbook-files': { vi: 'Không nhận sổ tính: tệp nén chứa quá nhiều tệp (hơn {limit}).', en: 'The workbook is refused: its archive holds too many files (more than {limit}).' },
  'workbook-unpacked': {
    vi: 'Không nhận sổ tính: giải nén ra {size} MB, quá {limit} MB; hãy lưu trang tính thành CSV (không giới hạn).',
    en: 'The workbook is refused: it unpacks to {size} MB, more than {limit} MB; save the sheet as CSV, which has no limit.',
  },
  'workbook-overlap': { vi: 'Không nhận sổ tính: các tệp trong tệp nén chồng lên nhau.', en: 'The workbook is refused: its archive’s files overlap.' },
  'workbook-bomb': {
    vi: 'Không nhận sổ tính: phần {name} giải nén ra gấp {times} lần, chỉ bom nén mới như vậy.',
    en: 'The workbook is refused: its part {name} unpacks to {times} times its size, as only a bomb does.',
  },
  'workbook-place': { vi: 'Không nhận sổ tính: phần {name} không nằm ở chỗ mà mục lục ghi.', en: 'The workbook is refused: its part {name} is not where the directory says.' },
  'workbook-packing': { vi: 'Không nhận sổ tính: phần {name} được nén theo cách mà sổ tính không dùng.', en: 'The workbook is refused: its part {name} is packed in a way that workbooks are not.' },
  'workbook-part': {
    vi: 'Không nhận sổ tính: phần {name} bị hỏng, hoặc lớn hơn mục lục ghi ({cause}).',
    en: 'The workbook is refused: its part {name} is damaged, or larger than the directory says ({cause}).',
  },
  'no-json': { vi: `Tệp không phải JSON. Với bảng số liệu: hãy chọn loại “${FIELD.table.vi}”`, en: `The file is no JSON. For a table choose the kind “${FIELD.table.en}”` },
  'json-empty': { vi: 'Câu trả lời trống; hãy hỏi lại, hoặc lưu lại câu trả lời.', en: 'The answer is empty; ask again, or save the answer again.' },
  'json-html': {
    vi: 'Câu trả lời là một trang web, không phải JSON{title}: dịch vụ đang ngừng, hoặc đòi đăng nhập; hãy thử lại sau.',
    en: 'The answer is a web page instead of JSON{title}: the service is down, or asks for a sign-in; ask again later.',
  },
  'json-xml': { vi: 'Câu trả lời là XML, không phải JSON; hãy yêu cầu dịch vụ trả JSON, hoặc SDMX-CSV.', en: 'The answer is XML instead of JSON; ask the service for JSON, or SDMX-CSV.' },
  'json-cut': {
    vi: 'Câu trả lời dừng giữa chừng, sau {length} ký tự: bản tải về bị cắt; hãy tải lại.',
    en: 'The answer ends in the middle, after {length} characters: the download was cut; fetch it again.',
  },
  'json-wrong': { vi: 'Câu trả lời không phải JSON: {cause}.', en: 'The answer is not JSON: {cause}.' },
  'service-says': { vi: 'Dịch vụ trả lời: {words}', en: 'The service’s answer says: {words}' },
  'answer-says': { vi: 'Câu trả lời ghi: {words}', en: 'The answer says: {words}' },
  'world-bank-says': { vi: 'Ngân hàng Thế giới trả lời: {words}', en: 'The World Bank’s answer says: {words}' },
  'world-bank-form': {
    vi: 'Đây không phải câu trả lời từ API của Ngân hàng Thế giới: câu trả lời phải là danh sách hai phần, mô tả và các dòng. Hãy hỏi với format=json.',
    en: 'The answer is not of the World Bank’s API: it should be a list of two, a description and the rows. Ask with format=json.',
  },
  'world-bank-row': { vi: 'không phải là dòng có chỉ tiêu', en: 'is no row with an indicator' },
  'indicator-unknown': {
    vi: `"{code}" chưa được biết; hãy cho biết đó là gì ở các ô “${FIELD.measure.vi}”, “${FIELD.flow.vi}” và “${FIELD.unit.vi}”. Đã biết: {known}`,
    en: `"{code}" is not known here; say what it is in “${FIELD.measure.en}”, “${FIELD.flow.en}” and “${FIELD.unit.en}”. Known: {known}`,
  },
  'comtrade-says': { vi: 'UN Comtrade trả lời: {words}.', en: 'UN Comtrade’s answer says: {words}.' },
  'comtrade-no-object': { vi: 'Câu trả lời của UN Comtrade không phải là đối tượng có danh sách "data".', en: 'UN Comtrade’s answer is not an object with a list "data".' },
  'comtrade-no-list': { vi: 'Câu trả lời của UN Comtrade không có danh sách "data".', en: 'UN Comtrade’s answer has no list "data".' },
  'comtrade-cut': {
    vi: 'Câu trả lời của UN Comtrade ghi có {count} dòng nhưng chỉ có {length}: tệp bị cắt.',
    en: 'UN Comtrade’s answer says that it has {count} rows, and has {length}: it was cut.',
  },
  'comtrade-lacks': { vi: 'Tệp không phải bảng của UN Comtrade: thiếu {names}.', en: 'The file is no table of UN Comtrade: it lacks {names}.' },
  'comtrade-record': { vi: 'không phải là bản ghi', en: 'is no record' },
  'comtrade-flow': { vi: 'thiếu; đây có phải câu trả lời từ API v1 của UN Comtrade không?', en: 'is missing; is this an answer of UN Comtrade’s API v1?' },
  'columns-are': { vi: 'các cột: {names}', en: 'columns: {names}' },
  'sdmx-json-form': { vi: 'Đây không phải thông điệp số liệu SDMX-JSON: thiếu dataSets hoặc structure.', en: 'The answer is no SDMX-JSON data message: it lacks dataSets or structure.' },
  'sdmx-key': { vi: 'khoá "{key}" không khớp với {count} chiều của cấu trúc', en: 'the key "{key}" does not fit the {count} dimensions of the structure' },
  'sdmx-outside': { vi: 'chỉ ra ngoài cấu trúc', en: 'points outside of the structure' },
  'sdmx-csv-form': {
    vi: `Tệp không phải SDMX-CSV: thiếu TIME_PERIOD hoặc OBS_VALUE. Với bảng khác: hãy chọn loại “${FIELD.table.vi}”`,
    en: `The file is no SDMX-CSV: it lacks TIME_PERIOD or OBS_VALUE. For any other table choose the kind “${FIELD.table.en}”`,
  },
  'json-stat-form': { vi: 'Câu trả lời không phải JSON-stat: không có tập số liệu với "dimension" và "value".', en: 'The answer is no JSON-stat: it has no dataset with "dimension" and "value".' },
  'json-stat-dimensions': { vi: 'Tập JSON-stat không nêu các chiều và kích thước (id, size).', en: 'The JSON-stat dataset does not name its dimensions and their sizes (id, size).' },
  'json-stat-codes': {
    vi: 'Tập JSON-stat có {count} mã cho chiều "{id}", trong khi kích thước là {size}.',
    en: 'The JSON-stat dataset has {count} codes for the dimension "{id}", whose size is {size}.',
  },
  'json-stat-values': {
    vi: 'Tập JSON-stat có {count} giá trị trong khi các chiều tạo ra {size}: có thể tệp bị cắt.',
    en: 'The JSON-stat dataset has {count} values where its dimensions make {size}: it may have been cut.',
  },
  'skip-deletions': { vi: 'dòng xoá (action D)', en: 'deletions (action D)' },
  'skip-no-value': { vi: 'không có giá trị', en: 'no value' },
  'skip-services': { vi: 'thương mại dịch vụ', en: 'trade in services' },
  'skip-part': { vi: 'một phần của tổng, theo {dimension}', en: 'part of a total, by {dimension}' },
  'skip-flow': { vi: 'luồng {code} (tái xuất và các phần khác)', en: 'flow {code} (re-exports and other parts)' },
  'skip-unwanted': { vi: '{id} khác {code}', en: '{id} other than {code}' },
  'skip-group': { vi: 'nhóm nước {text}', en: 'group of countries {text}' },
  'skip-own': { vi: 'bên báo cáo và đối tác là một (tái nhập)', en: 'reporter and partner are one area (re-imports)' },
} as const satisfies Record<string, Bilingual>;

export const answerFault = toFaultMaker(ANSWER_FAULTS);
