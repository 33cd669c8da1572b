import type { Bilingual } from '../locale';
import { type Fault, type FaultParams, toCounted, toFaultMaker } from './fault';
import { IMPORT_FIELDS as FIELD } from './import-fields';

/** What an imported file, or what is said about it, may have wrong. Words in braces are parameters. */
export const IMPORT_FAULTS = {
  'file-empty': { vi: 'Tệp trống.', en: 'The file is empty.' },
  'sheet-empty': { vi: 'Trang tính trống.', en: 'The sheet is empty.' },
  'rows-none': { vi: 'Tệp không có số liệu nào, chưa có gì thay đổi.', en: 'The file has no figures; nothing was changed.' },
  'rows-left-out': { vi: 'số dòng bỏ qua: {count}. {reason}', en: 'rows left out: {count}. {reason}' },
  'file-needed': { vi: 'hãy gửi chính tệp đó', en: 'send the file itself' },
  'file-is-empty': { vi: 'tệp trống', en: 'is empty' },
  'file-too-large': {
    vi: 'Tệp lớn hơn {megabytes} MB: hãy nạp bằng npm run import (không giới hạn), hoặc chia tệp thành nhiều phần',
    en: 'The file has more than {megabytes} MB: import it with npm run import, which has no limit, or send it in parts',
  },
  'form-unreadable': { vi: 'Không đọc được nội dung gửi lên: {cause}', en: 'The form cannot be read: {cause}' },
  'form-type': { vi: 'Hãy gửi multipart/form-data, tệp nằm ở trường "file"', en: 'Send multipart/form-data, with the file in the field "file"' },
  'form-wrong': { vi: 'Biểu mẫu có {count} {counted} sai', en: '{count} {counted} wrong in the form' },
  'source-unnamed': { vi: 'Hãy cho biết số liệu lấy từ đâu', en: 'Say where the figures come from' },
  'source-unnamed-options': {
    vi: `Hãy cho biết số liệu lấy từ đâu: ghi ở ô “${FIELD.source.vi}” và “${FIELD.sourceTitle.vi}”, thêm “${FIELD.publisher.vi}” nếu biết.`,
    en: `Say where the figures come from: in “${FIELD.source.en}” and “${FIELD.sourceTitle.en}”, and “${FIELD.publisher.en}” where it is known.`,
  },
  'name-needed': { vi: 'cần ghi: loại tệp này không cho biết số liệu lấy từ đâu', en: 'is needed: a file of this kind does not say where its figures come from' },
  'import-refused': { vi: 'Chưa nạp được, chưa có gì thay đổi: {count} {counted} sai{shown}.', en: 'The import is refused, nothing was changed: {count} {counted} wrong{shown}.' },
  'and-more': { vi: 'và nhiều dòng khác: {reason}', en: 'and more rows: {reason}' },
  'rows-contradict': {
    vi: 'Chưa nạp được, chưa có gì thay đổi: có những dòng mâu thuẫn nhau. Nếu đó là các phần của một tổng, hãy chỉ giữ trong tệp các dòng của một phần (trên dòng lệnh: --where DIMENSION=CODE).',
    en: 'The import is refused, nothing was changed: rows contradict each other. If they are parts of a whole, keep the rows of one part in the file (on a command line: --where DIMENSION=CODE).',
  },
  'row-contradicts': { vi: 'được ghi {count} lần với số khác nhau: {figures}', en: 'is given {count} times with different figures: {figures}' },
  'source-shipped': {
    vi: 'Nguồn "{id}" có sẵn trong sản phẩm, lần khởi động sau sẽ xoá phần vừa nạp. Hãy đặt định danh khác: {id}-2.',
    en: `The source "{id}" ships with the product, and its next start would undo the import. Give yours another name in “${FIELD.source.en}”: {id}-2.`,
  },
  'cells-short': { vi: 'có {count} ô thay vì {wanted}; dòng cuối của một tệp bị cắt trông như thế này', en: 'has {count} cells instead of {wanted}; the last row of a cut file looks like this' },
  'cells-many': {
    vi: 'có {count} ô thay vì {wanted}; có dấu phẩy trong một con số? Hãy đặt ô đó trong dấu ngoặc kép, hoặc ngăn các ô bằng dấu chấm phẩy',
    en: 'has {count} cells instead of {wanted}; a comma inside a number? Put that cell in quotes, or separate cells with semicolons',
  },
  'no-number-sign': { vi: '"{text}" không phải là số với dấu thập phân "{sign}" của cột', en: '"{text}" is no number with the decimal sign "{sign}" of its column' },
  'cell-no-number': { vi: '"{text}" không phải là số', en: '"{text}" is no number' },
  'no-number-sdmx': { vi: '"{text}" không phải là số; SDMX-CSV dùng dấu chấm trước phần thập phân', en: '"{text}" is no number; SDMX-CSV has a point before decimals' },
  'no-number-long': { vi: '"{text}" không phải là số, hoặc có hơn 26 chữ số phần nguyên', en: '"{text}" is no number, or has more than 26 digits before the point' },
  'sign-conflict': {
    vi: 'có "{first}" và "{second}", hai số không thể cùng một dấu thập phân',
    en: 'holds "{first}" and "{second}", which cannot have one decimal sign',
  },
  'sign-ambiguous': {
    vi: 'có những số như "{text}", đọc được theo hai cách, và không có số nào giúp phân định',
    en: 'holds numbers such as "{text}", which read two ways, and none that decides',
  },
  'sign-unknown': {
    vi: `Cột "{column}" {reason}. Hãy chọn ở ô “${FIELD.decimal.vi}” dấu đứng trước phần thập phân (. hoặc ,)`,
    en: `The column "{column}" {reason}. Choose in “${FIELD.decimal.en}” which sign stands before decimals (. or ,)`,
  },
  'below-zero': {
    vi: '"{text}" nhỏ hơn 0: xuất khẩu, nhập khẩu và kim ngạch hai chiều không thể âm; nếu đây là cán cân, luồng là B',
    en: '"{text}" is below zero, which exports, imports and two-way trade cannot be; a balance has the flow B',
  },
  'remark-early': {
    vi: 'Số liệu của kỳ chưa kết thúc tính đến ngày {today}: {figures} ({count} dòng). Vẫn nạp như đã ghi; nếu là dự báo, hãy thêm cột trạng thái với mã F.',
    en: 'Figures of periods that have not ended by {today}: {figures} ({count} in all). They are taken as they stand; for forecasts add a column of status with the code F.',
  },
  'remark-exponent': {
    vi: 'Số viết có luỹ thừa: {figures} ({count} dòng). Khoảng giá trị lấy theo các chữ số được viết, nên 1e6 là 500.000 đến 1.500.000; nếu biết chính xác hơn, hãy viết đủ chữ số.',
    en: 'Numbers with an exponent: {figures} ({count} in all). Their range follows from the digits that are written, so 1e6 is 500,000 to 1,500,000; write all digits where more are known.',
  },
  'period-off-frequency': { vi: '"{text}" không hợp với tần suất {freq}', en: '"{text}" does not fit the frequency {freq}' },
  'period-unknown': { vi: '"{text}" không phải là kỳ thời gian', en: '"{text}" is no time period' },
  'period-empty': { vi: 'trống; mỗi số liệu cần có kỳ', en: 'is empty; every figure needs its period' },
  'period-comtrade-year': { vi: '"{text}" không phải là năm theo cách ghi của UN Comtrade (2013)', en: '"{text}" is no year as UN Comtrade writes it (2013, 201308)' },
  'period-comtrade-month': { vi: '"{text}" không phải là tháng theo cách ghi của UN Comtrade (201308)', en: '"{text}" is no month as UN Comtrade writes it (2013, 201308)' },
  'area-unknown': {
    vi: '"{text}" không có trong danh mục địa bàn: không phải mã ISO 3166, mã M49, mã riêng của nguồn hay tên gọi',
    en: '"{text}" is no area known here, by ISO 3166, M49, the source’s own codes or name',
  },
  'measure-unknown': {
    vi: `"{code}" không có trong danh mục chỉ tiêu; hãy ghi ở ô “${FIELD.measure.vi}”. Đã biết: {known}`,
    en: `"{code}" is no measure known here; say what it is in “${FIELD.measure.en}”. Known: {known}`,
  },
  'area-near': {
    vi: '"{text}" không phải là tên đầy đủ của một địa bàn, hoặc có nhiều địa bàn như vậy; hãy ghi mã hay tên đầy đủ của một trong số này: {near}',
    en: '"{text}" is no full name of one area; write the code or the full name of one of these: {near}',
  },
  'measure-near': {
    vi: '"{text}" không phải là tên đầy đủ của một chỉ tiêu; hãy ghi mã hay tên đầy đủ của một trong số này: {near}',
    en: '"{text}" is no full name of one measure; write the code or the full name of one of these: {near}',
  },
  'unit-other': { vi: 'là {unit}, nhưng {code} tính bằng {wanted}', en: 'is {unit}, but {code} is counted in {wanted}' },
  'flow-unknown': {
    vi: '"{text}" không phải là luồng thương mại; đã biết: X, M, T, B, IN, OUT (xuất khẩu, nhập khẩu, tổng, cán cân, FDI vào và ra)',
    en: '"{text}" is no flow; known: X, M, T, B, IN, OUT (exports, imports, total, balance, FDI in and out)',
  },
  'flow-missing': { vi: `không rõ luồng thương mại; hãy ghi ở ô “${FIELD.flow.vi}”`, en: `nothing says which flow; name it in “${FIELD.flow.en}”: X` },
  'unit-unknown': { vi: `"{text}" không có trong danh mục đơn vị; hãy ghi ở ô “${FIELD.unit.vi}”`, en: `"{text}" is no unit known here; name it in “${FIELD.unit.en}”: million USD` },
  'unit-missing': { vi: `không rõ đơn vị; hãy ghi ở ô “${FIELD.unit.vi}”`, en: `nothing says the unit; name it in “${FIELD.unit.en}”: thousand USD` },
  'multiple-unknown': { vi: '"{text}" không phải là luỹ thừa của mười', en: '"{text}" is no power of ten' },
  'measure-missing': { vi: `không rõ chỉ tiêu; hãy ghi mã hay tên ở ô “${FIELD.measure.vi}”`, en: `nothing says what is counted; name it in “${FIELD.measure.en}”: TRADE or Trade in goods` },
  'sector-unknown': { vi: '"{text}" không dùng làm mã ngành được: tối đa 20 chữ cái, chữ số, - và _', en: '"{text}" is no code that a series can hold: at most 20 letters, digits, - and _' },
  'status-unknown': { vi: '"{text}" không phải là trạng thái quan sát của SDMX hay Eurostat', en: '"{text}" is no observation status of SDMX or Eurostat' },
  'reporter-missing': { vi: `không rõ số liệu của nước nào; hãy ghi ở ô “${FIELD.reporter.vi}”`, en: `nothing says whose figure it is; name it in “${FIELD.reporter.en}”: VNM` },
  'dimension-stray': {
    vi: '"{code}": chuỗi số liệu ở đây không có chiều này; hãy chỉ giữ trong tệp các dòng của một giá trị (trên dòng lệnh: --where {id}={code})',
    en: '"{code}": a series here has no such dimension; keep the rows of one of its values in the file (on a command line: --where {id}={code})',
  },
  'mapping-column': { vi: 'Bảng không có cột "{column}". Các cột của bảng: {known}.', en: 'The table has no column "{column}". Its columns: {known}.' },
  'mapping-role': { vi: '"{role}" không phải là nội dung mà một cột có thể chứa. Đã biết: {known}.', en: '"{role}" is nothing that a column can hold. Known: {known}.' },
  'mapping-unclear': {
    vi: `Tên các cột ({header}) chưa cho biết đủ nội dung của bảng. Hãy ghi ở “${FIELD.mapping.vi}”: cột=timePeriod,cột=partner,cột=value,…, hoặc đặt tên cột như năm, nước, luồng, trị giá (triệu USD).`,
    en: `The names of the columns ({header}) do not say all that the table needs. Write “${FIELD.mapping.en}”: column=timePeriod,column=partner,column=value,…, or name the columns as in year, partner, flow, value (million USD).`,
  },
  'mapping-lacks': { vi: 'Các cột của bảng ({header}) chưa cho biết đủ nội dung cần có.', en: 'The columns of the table ({header}) do not hold all that it needs.' },
  'header-missing': {
    vi: 'Bảng thiếu dòng tiêu đề: dòng đầu đã là số liệu ({header}). Hãy thêm phía trên một dòng tên cột, ví dụ: năm, nước, luồng, trị giá (triệu USD).',
    en: 'The table has no header: its first row holds data ({header}). Put a row with the names of the columns above it, such as year, partner, flow, value (million USD).',
  },
  'mapping-new': {
    vi: 'Chưa từng nạp bảng nào có dòng tiêu đề này. Dưới đây là nội dung dự đoán của các cột. {how}',
    en: 'A table with this header has not been imported before. This is what its columns seem to hold. {how}',
  },
  'role-twice': { vi: 'hai cột cùng chứa {role}', en: 'two columns hold {role}' },
  'role-missing-reporter': { vi: `không cột nào chứa bên báo cáo, và ô “${FIELD.reporter.vi}” để trống`, en: `no column holds reporter, and “${FIELD.reporter.en}” is empty` },
  'role-missing-flow': { vi: `không cột nào chứa luồng thương mại, và ô “${FIELD.flow.vi}” để trống`, en: `no column holds flow, and “${FIELD.flow.en}” is empty` },
  'role-missing-measure': { vi: `không cột nào chứa chỉ tiêu, và ô “${FIELD.measure.vi}” để trống`, en: `no column holds measure, and “${FIELD.measure.en}” is empty` },
  'role-missing-unit': {
    vi: `không cột nào chứa đơn vị, tiêu đề cột giá trị không ghi đơn vị, và ô “${FIELD.unit.vi}” để trống`,
    en: `no column holds unit, the header of the values names none, and “${FIELD.unit.en}” is empty`,
  },
  'role-missing-timePeriod': { vi: 'không cột nào chứa kỳ thời gian', en: 'no column holds timePeriod' },
  'role-missing-value': { vi: 'không cột nào chứa giá trị', en: 'no column holds value' },
  'mapping-how': {
    vi: `Chấp nhận bằng cách ghi “${FIELD.mapping.vi}” là proposed, hoặc tự ghi: cột=reporter,cột=value,….`,
    en: `Take it with proposed as “${FIELD.mapping.en}”, or write your own: column=reporter,column=value,….`,
  },
  'years-range': { vi: 'hãy viết 2000-2014 hoặc 2013', en: 'write 2000-2014 or 2013' },
  'flow-codes': { vi: 'hãy viết X, M, T, B, IN, OUT hoặc tên (xuất khẩu, exports…); nhiều luồng cách nhau bằng dấu phẩy', en: 'write X, M, T, B, IN, OUT or a name (exports, xuất khẩu…), or several with commas' },
  'unit-words': { vi: 'hãy viết tên tiền tệ kèm bội số: "triệu USD", "nghìn USD", EUR', en: 'write a currency with a multiple: "million USD", "nghìn USD", EUR' },
  'language-code': { vi: 'hãy viết mã ISO 639-1, hai chữ thường: vi, en, fr', en: 'write an ISO 639-1 code, two small letters: vi, en, fr' },
  'source-id': { vi: 'chỉ dùng chữ thường không dấu, chữ số và dấu nối', en: 'write small letters, digits and hyphens' },
} as const satisfies Record<string, Bilingual>;

export const importFault = toFaultMaker(IMPORT_FAULTS);

/** A row with fewer or more cells than the header has. */
export function toCellsFault(count: number, wanted: number): Fault {
  return importFault(count < wanted ? 'cells-short' : 'cells-many', { count, wanted });
}

/** One place is wrong, two places are. */
export function toPlaces(count: number): FaultParams {
  return toCounted(count, 'chỗ', 'place is', 'places are');
}
