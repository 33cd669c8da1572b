import type { Area } from '../../core/catalogue';

function area(code: string, kind: Area['kind'], m49: string | null, vi: string, en: string): Area {
  return { code, kind, name: { vi, en }, alpha2: null, m49, aliases: [], parent: null };
}

/** Areas that only statistics have, under UN Comtrade's own codes (https://comtradeapi.un.org/files/v1/app/reference/partnerAreas.json). */
export const SPECIAL_AREAS: readonly Area[] = [
  area('BLX', 'group', '058', 'Bỉ – Luxembourg (đến năm 1998)', 'Belgium-Luxembourg (to 1998)'),
  area('S19', 'group', '490', 'châu Á khác, không phân loại', 'Other Asia, not elsewhere specified'),
  area('E19', 'group', '568', 'châu Âu khác, không phân loại', 'Other Europe, not elsewhere specified'),
  area('F19', 'group', '577', 'châu Phi khác, không phân loại', 'Other Africa, not elsewhere specified'),
  area('O19', 'group', '527', 'châu Đại Dương khác, không phân loại', 'Oceania, not elsewhere specified'),
  area('XX', 'group', '899', 'khu vực không phân loại', 'Areas, not elsewhere specified'),
  area('X1', 'group', '837', 'nhiên liệu cho tàu biển, máy bay', 'Bunkers'),
  area('X2', 'group', '838', 'khu tự do', 'Free zones'),
  area('X3', 'group', '839', 'mục đặc biệt', 'Special categories'),
  area('ZA1', 'group', '711', 'Liên minh thuế quan miền Nam châu Phi', 'Southern African Customs Union'),
  area('SDN-FORMER', 'country', '736', 'Sudan (đến năm 2011)', 'Sudan (to 2011)'),
  area('SCG', 'country', '891', 'Serbia và Montenegro (đến năm 2006)', 'Serbia and Montenegro (to 2006)'),
  area('SUN', 'country', '810', 'Liên Xô (đến năm 1991)', 'Soviet Union (to 1991)'),
  area('CSK', 'country', '200', 'Tiệp Khắc (đến năm 1992)', 'Czechoslovakia (to 1992)'),
  area('YUG', 'country', '890', 'Nam Tư (đến năm 1991)', 'Yugoslavia (to 1991)'),
  area('DDR', 'country', '278', 'Cộng hòa Dân chủ Đức (đến năm 1990)', 'German Democratic Republic (to 1990)'),
  area('YMD', 'country', '720', 'Nam Yemen (đến năm 1990)', 'Democratic Yemen (to 1990)'),
  area('ANT', 'country', '530', 'Antille thuộc Hà Lan (đến năm 2010)', 'Netherlands Antilles (to 2010)'),
  area('PUS', 'group', '849', 'các đảo nhỏ ở Thái Bình Dương thuộc Hoa Kỳ', 'US miscellaneous Pacific islands'),
];
