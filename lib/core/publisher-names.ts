import type { Source } from './catalogue';
import type { Locale } from './locale';

/** Bodies that publish in English and have an official Vietnamese name; brands such as WITS and Eurostat are the same in both. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  'General Statistics Office of Viet Nam': 'Tổng cục Thống kê',
  'National Statistics Office of Viet Nam': 'Cục Thống kê',
  'United Nations Statistics Division': 'Cơ quan Thống kê Liên Hợp Quốc',
  'World Bank': 'Ngân hàng Thế giới',
  'World Bank, World Integrated Trade Solution': 'Ngân hàng Thế giới, WITS',
};

/** A publisher as a reader's language calls it; bibliographies keep the name that it publishes under. */
export function toPublisherName({ publisher }: Pick<Source, 'publisher'>, locale: Locale): string | null {
  return (locale === 'vi' && publisher && VIETNAMESE[publisher]) || publisher;
}
