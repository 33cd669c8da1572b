import type { Bilingual } from '../../lib/core/locale';
import type { Step } from './reader';

/** A question of an analyst, how it is answered from the first page by clicking only, and what the answer reads. */
export interface Question {
  readonly asked: string;
  readonly steps: readonly Step[];
}

const link = (name: Bilingual | RegExp): Step => ({ press: 'link', name });
const first = (name: RegExp): Step => ({ press: 'link', name, first: true });
const tab = (name: Bilingual): Step => ({ press: 'tab', name });
const choose = (vi: string, en: string, option: Bilingual): Step => ({ choose: { vi, en }, option });
const see = (vi: readonly string[], en: readonly string[]): Step => ({ see: { vi, en } });

const EXPLORE = link({ vi: 'Khám phá', en: 'Explore' });
const FINDINGS = link({ vi: 'Đối chiếu', en: 'Findings' });
const TABLE = tab({ vi: 'Bảng', en: 'Table' });
const SHOW: Step = { press: 'button', name: { vi: 'Xem', en: 'Show' } };

/** The same in both languages. */
function same(value: string): Bilingual {
  return { vi: value, en: value };
}

const SURPLUS_YEARS = Array.from({ length: 11 }, (_, i) => String(2000 + i));

export const QUESTIONS: readonly Question[] = [
  {
    asked: 'did trade with Belgium grow faster before or after 2010?',
    steps: [
      EXPLORE,
      { series: { vi: 'Thương mại hai chiều Việt Nam – Bỉ, năm', en: 'Two-way trade Viet Nam – Belgium, annual' } },
      choose('Phép tính', 'Transform', { vi: 'Tăng trưởng bình quân năm', en: 'Compound annual growth' }),
      choose('Kỳ gốc', 'Base', same('2000')),
      choose('Đến kỳ', 'Until', same('2010')),
      see(['tăng bình quân 11,7% hay 11,21% mỗi năm từ 2000 đến 2010', '2000–2010 · 11,21% tính từ số chính thức'], ['rose 11.7 % or 11.21 % a year, 2000–2010', '2000–2010 · 11.21 % computed from official figures']),
      choose('Đến kỳ', 'Until', same('2013')),
      choose('Kỳ gốc', 'Base', same('2010')),
      see(['2010–2013 · 15,99% tính từ số chính thức'], ['2010–2013 · 15.99 % computed from official figures']),
    ],
  },
  {
    asked: 'how does the pace of 2014 compare with 2013?',
    steps: [
      EXPLORE,
      link({ vi: 'Nhịp thương mại với Bỉ đầu năm 2014 so với các năm trước ra sao? Bảy tháng và cả năm, cùng tính bình quân tháng', en: 'How does the pace of trade with Belgium in early 2014 compare with the years before? Seven months and whole years, both per month' }),
      TABLE,
      see(['2013 150 triệu USD 146–154 triệu USD', 'tháng 1–7/2014 186 triệu USD 179–193 triệu USD'], ['2013 USD 150 m USD 146–154 m', 'Jan–Jul 2014 USD 186 m USD 179–193 m']),
    ],
  },
  {
    asked: 'is trade with Guangxi more than twenty times trade with Belgium, and may one say so?',
    steps: [
      EXPLORE,
      first(/^(?:Thương mại với Quảng Tây có gấp hơn 20|Is trade with Guangxi more than twenty)/u),
      see([
        '“Thương mại hai chiều Việt Nam – Quảng Tây, năm” là số của một vùng, “Thương mại hai chiều Việt Nam – Bỉ, năm” là số của một nước.', 'tức 41–43 tỷ USD'], [
        '“Two-way trade Viet Nam – Guangxi, annual” is about a region, “Two-way trade Viet Nam – Belgium, annual” about a country.', 'so USD 41–43 bn']),
      { press: 'button', name: same('a ÷ b') },
      see(
        ['Không vẽ được lựa chọn này', 'không có kỳ nào chung để tính'],
        ['This cannot be drawn', 'no period in common to compute with'],
      ),
      link({ vi: 'So sánh hai số gần nhau nhất về thời gian', en: 'Compare the two figures nearest in time' }),
      see(['khoảng 42 tỷ USD (2024) gấp 23 (22–25) lần'], ['about USD 42 bn (2024) is 23 (22–25) times']),
    ],
  },
  {
    asked: 'which share of Belgian FDI is in manufacturing, and why are there two answers?',
    steps: [
      EXPLORE,
      first(/^(?:Vốn FDI của Bỉ vào chế biến|How much of Belgian FDI is)/u),
      see(['31/8/2014 · 58,9% suy ra', '58,7–59,1%'], ['31 Aug 2014 · 58.9 % implied', '58.7–59.1 %']),
      FINDINGS,
      first(/68[.,]7\s?%/u),
      see(
        ['Số công bố 68,7% (68,65–68,75%) Tính ra 58,9% (58,7–59,1%)', 'Để có 68,7%, tổng phải là 132,9 triệu USD hoặc phần phải là 106,5 triệu USD.'],
        ['Stated 68.7 % (68.65–68.75 %) Expected 58.9 % (58.7–59.1 %)', '68.7 % would need a total of USD 132.9 m, or a part of USD 106.5 m.'],
      ),
    ],
  },
  {
    asked: 'did Viet Nam have a surplus each year from 2000 to 2010?',
    steps: [
      first(/^(?:Mở biểu đồ: Năm nào cũng xuất siêu|Open the chart: A surplus every year)/u),
      TABLE,
      see(SURPLUS_YEARS.map((each) => `${each} lớn hơn 0 (không nêu con số) từ 0 USD (không rõ cận trên) xuất siêu`), SURPLUS_YEARS.map((each) => `${each} above zero (no amount stated) from USD 0 (no upper end) xuất siêu`)),
      see(['2000 219,8 triệu USD', '2010 528,7 triệu USD'], ['2000 USD 219.8 m', '2010 USD 528.7 m']),
    ],
  },
  {
    asked: 'does the printed growth of 15.4 % fit?',
    steps: [
      FINDINGS,
      choose('Loại', 'Kind', { vi: 'Nhầm đối tượng (1)', en: 'Wrong subject (1)' }),
      SHOW,
      first(/15[.,]4\s?%/u),
      see(
        ['15,4% (15,35–15,45%)', '(1,824 tỷ USD / 1,558 tỷ USD − 1) × 100 = 17,07%', '15,4% lại khớp với xuất khẩu 2013 so với 2012 (15,40%).'],
        ['15.4 % (15.35–15.45 %)', '(USD 1.824 bn / USD 1.558 bn − 1) × 100 = 17.07 %', '15.4 % does fit exports 2013 on 2012 (15.40 %).'],
      ),
    ],
  },
  {
    asked: 'how do Belgium’s own figures differ from Viet Nam’s in 2013?',
    steps: [
      link({ vi: 'Số liệu đối ứng', en: 'Mirror data' }),
      choose('Bên báo cáo', 'Reporter', { vi: 'Việt Nam', en: 'Viet Nam' }),
      choose('Đối tác', 'Partner', { vi: 'Bỉ', en: 'Belgium' }),
      SHOW,
      see(
        ['2013 1,323 tỷ USD 1,524 tỷ USD tỷ lệ 1,152 · trong mức thường thấy · lệch 14,09%', '2013 500,8 triệu USD 558,8 triệu USD tỷ lệ 0,8963 · bên nhập khẩu ghi ít hơn · lệch 10,94%'],
        ['2013 USD 1.323 bn USD 1.524 bn 1.152 as usual 14.09 %', '2013 USD 500.8 m USD 558.8 m 0.8963 importer counts less 10.94 %'],
      ),
    ],
  },
  {
    asked: 'where does the 1.8 bn of 2013 come from?',
    steps: [
      first(/^(?:Mở biểu đồ: Thương mại|Open the chart: Trade)/u),
      TABLE,
      see(['2013 1,8 tỷ USD 1,75–1,85 tỷ USD 1,8 tỷ USD'], ['2013 USD 1.8 bn USD 1.75–1.85 bn 1,8 tỷ USD']),
      first(/Kinh tế & Đô thị/u),
      see(
        ['Thúc đẩy hợp tác song phương Việt Nam-Bỉ', 'Thương mại hai chiều Việt Nam – Bỉ, năm 2013 · đoạn 4 1,8 tỷ USD 1,75–1,85 tỷ USD 1,8 tỷ USD bài nêu trực tiếp'],
        ['Thúc đẩy hợp tác song phương Việt Nam-Bỉ', 'Two-way trade Viet Nam – Belgium, annual 2013 · paragraph 4 USD 1.8 bn USD 1.75–1.85 bn 1,8 tỷ USD stated'],
      ),
    ],
  },
  {
    asked: 'what happened to cooperation between 1979 and 1992?',
    steps: [
      link({ vi: 'Dòng thời gian', en: 'Timeline' }),
      link({ vi: 'Hợp tác phát triển', en: 'Development' }),
      see(
        ['4 sự kiện', '1977 Hợp tác phát triển Việt Nam – Bỉ bắt đầu', '1979–1989 Hợp tác phát triển bị gián đoạn', 'nguyên văn: “năm 1979 đến 1989” · Kinh tế & Đô thị, tháng 10/2014 (suy ra), đoạn 8', '1992 Hợp tác phát triển chính thức được nối lại'],
        ['4 events', '1977 Development cooperation between Viet Nam and Belgium begins', '1979–1989 Development cooperation is interrupted', 'as stated: “năm 1979 đến 1989” · Kinh tế & Đô thị, Oct 2014 (inferred), paragraph 8', '1992 Development cooperation is formally resumed'],
      ),
    ],
  },
  {
    asked: 'is Belgium Viet Nam’s sixth market in the EU?',
    steps: [
      FINDINGS,
      first(/(?:no\.|thứ) 6/u),
      see(
        ['Số công bố thứ 6 Tính ra thứ 8', '7. Áo 1,905 tỷ USD; 8. Bỉ 1,323 tỷ USD; 9. Thụy Điển 905,3 triệu USD'],
        ['Stated no. 6 Expected no. 8', '7. Austria USD 1.905 bn; 8. Belgium USD 1.323 bn; 9. Sweden USD 905.3 m'],
      ),
    ],
  },
];
