import type { Measure } from '../../core/catalogue';

function flow(code: string, concept: string, unitMeasure: string, name: Measure['name'], definition: Measure['definition']): Measure {
  return { code, nature: 'flow', concept, unitMeasure, name, definition };
}

/** Measures that official sources have and the shipped tables may not; an import adds those it needs. */
export const OFFICIAL_MEASURES: readonly Measure[] = [
  flow('TRADE', 'goods', 'USD', { vi: 'Kim ngạch thương mại', en: 'Trade in goods' }, {
    vi: 'Trị giá hàng hóa theo thống kê thương mại, đô la Mỹ, giá hiện hành.',
    en: 'Value of goods in trade statistics, US dollars, current prices.',
  }),
  flow('TRADE_EUR', 'goods', 'EUR', { vi: 'Kim ngạch thương mại, tính bằng euro', en: 'Trade in goods, in euros' }, {
    vi: 'Trị giá hàng hóa theo thống kê thương mại, euro, giá hiện hành. Không so với số tính bằng đô la khi chưa quy đổi.',
    en: 'Value of goods in trade statistics, euros, current prices. Not comparable with dollars without a rate.',
  }),
  flow('TRADE_GS', 'goods-and-services', 'USD', { vi: 'Thương mại hàng hóa và dịch vụ', en: 'Trade in goods and services' }, {
    vi: 'Hàng hóa và dịch vụ theo tài khoản quốc gia hoặc cán cân thanh toán, đô la Mỹ, giá hiện hành.',
    en: 'Goods and services by the national accounts or the balance of payments, US dollars, current prices.',
  }),
  flow('FDI_NET', 'fdi-net-flow', 'USD', { vi: 'Dòng vốn FDI ròng', en: 'Foreign direct investment, net flow' }, {
    vi: 'Dòng vốn đầu tư trực tiếp ròng theo cán cân thanh toán, đô la Mỹ. Khác với vốn đăng ký và vốn thực hiện.',
    en: 'Net flow of direct investment by the balance of payments, US dollars. Neither registered nor disbursed capital.',
  }),
];
