import type { Bilingual } from '../locale';

/** Fields of the import page by the names of what they hold, as the page labels them: what a fault asks a reader to fill in. */
export const IMPORT_FIELDS = {
  reporter: { vi: 'Bên báo cáo', en: 'Reporter' },
  flow: { vi: 'Luồng', en: 'Flow' },
  measure: { vi: 'Chỉ tiêu', en: 'Measure' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  decimal: { vi: 'Dấu thập phân', en: 'Decimal sign' },
  encoding: { vi: 'Bảng mã', en: 'Encoding' },
  mapping: { vi: 'mapping', en: 'mapping' },
  source: { vi: 'Định danh nguồn', en: 'Id of the source' },
  sourceTitle: { vi: 'Tên nguồn', en: 'Title of the source' },
  publisher: { vi: 'Nơi công bố', en: 'Publisher' },
  table: { vi: 'Bảng CSV hoặc XLSX', en: 'CSV or XLSX table' },
} as const satisfies Record<string, Bilingual>;

/** Name of a field that a fault can speak of. */
export type ImportField = keyof typeof IMPORT_FIELDS;
