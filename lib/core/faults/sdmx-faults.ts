import type { Bilingual } from '../locale';
import { toFaultMaker } from './fault';

/** What may be wrong with an SDMX request. Words in braces are parameters. */
export const SDMX_FAULTS = {
  'sdmx-one-flow': { vi: 'Chỉ một dòng dữ liệu (dataflow) có số liệu ở đây: {path}', en: 'There is one dataflow with data here: {path}' },
  'sdmx-computed': {
    vi: 'Số liệu của dòng {flow} được tính theo yêu cầu; hãy lấy chúng ở {example}',
    en: 'Figures of {flow} are computed on request; ask {example} for them',
  },
  'sdmx-data-path': { vi: 'Số liệu nằm ở data/{flow}/[khóa]', en: 'Data are at data/{flow}/[key]' },
  'sdmx-structure-path': {
    vi: 'Cấu trúc nằm ở [loại]/[cơ quan]/[định danh]/[phiên bản], ví dụ codelist/TRADECITE/CL_FREQ/1.0',
    en: 'A structure is at [kind]/[agency]/[id]/[version], as codelist/TRADECITE/CL_FREQ/1.0',
  },
  'sdmx-agency': { vi: 'Không có cơ quan {agency}; ở đây là {known}', en: 'There is no agency {agency}; this is {known}' },
  'sdmx-version': { vi: 'Không có phiên bản {version}; có phiên bản {known}', en: 'There is no version {version}; there is {known}' },
  'sdmx-artefact': { vi: 'Không có {name}; có: {known}', en: 'There is no {name}; there are {known}' },
  'sdmx-nothing': {
    vi: 'Không có số liệu nào mang khóa này trong thời gian này; hãy dùng * cho các phần của khóa, hoặc nới thời gian',
    en: 'No observation has such a key and time; write * for parts of the key, or ask for more time',
  },
  'sdmx-format': { vi: 'không có định dạng này; có: {known}', en: 'unknown format; known: {known}' },
  'sdmx-accept': { vi: 'Không có định dạng nào mà yêu cầu (Accept) chấp nhận; có: {known}', en: 'This is not there in a format that the request accepts; known: {known}' },
  'sdmx-key-parts': { vi: 'khóa có {count} phần: {order}; dấu * thay cho mọi mã', en: 'a key has {count} parts: {order}; * stands for any code' },
  'sdmx-key-code': { vi: '{part} không phải là mã', en: '{part} is no code' },
  'sdmx-key-long': { vi: 'khóa dài nhất {most} ký tự', en: 'a key has at most {most} characters' },
  'sdmx-period': { vi: '{period} không phải là kỳ thời gian; hãy viết 2013, 2014-08, 2014-W05 hoặc 2014-08-31', en: '{period} is no period; write 2013, 2014-08, 2014-W05 or 2014-08-31' },
  'sdmx-not-given': { vi: 'Phần này của chuẩn SDMX chưa có ở đây: {parameter}', en: 'This part of the SDMX standard is not given here: {parameter}' },
  'sdmx-updated-after': {
    vi: 'Thay đổi từ một thời điểm không có riêng; mỗi số có RECORDED_AT, và asOf cho toàn bộ số liệu như đã biết khi đó',
    en: 'changes since an instant are not given by themselves; every figure has RECORDED_AT, and asOf gives all figures as known at an instant',
  },
  'sdmx-history': {
    vi: 'không có mọi phiên bản trong một câu trả lời; asOf cho số liệu như đã biết ở một thời điểm',
    en: 'not every version in one answer; asOf gives the figures as known at an instant',
  },
  'sdmx-only-time': { vi: 'chỉ có TIME_PERIOD; với SDMX-CSV (format=csv) cả AllDimensions', en: 'TIME_PERIOD only; in SDMX-CSV (format=csv) AllDimensions too' },
  'sdmx-attributes': { vi: 'không có thuộc tính {name}; có dsd, all, series, obs, none và {known}', en: 'no attribute {name}; there are dsd, all, series, obs, none and {known}' },
  'sdmx-codes': { vi: 'hãy viết các mã cách nhau bằng dấu phẩy: A,M', en: 'write codes separated by commas: A,M' },
  'sdmx-time': { vi: 'hãy viết ge:2010, le:2013, ge:2010+le:2013 hoặc 2013', en: 'write ge:2010, le:2013, ge:2010+le:2013 or 2013' },
  'sdmx-start': { vi: 'hãy viết 2010 hoặc 2010-01', en: 'write 2010 or 2010-01' },
  'sdmx-end': { vi: 'hãy viết 2013 hoặc 2013-12', en: 'write 2013 or 2013-12' },
} as const satisfies Record<string, Bilingual>;

export const sdmxFault = toFaultMaker(SDMX_FAULTS);
