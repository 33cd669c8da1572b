import type { Locator, Page } from 'playwright-core';
import type { Bilingual, Locale } from '../../lib/core/locale';

/** One thing that somebody does who types nothing and knows no address; `see` is what stands on the page then. */
export type Step =
  | { readonly press: 'link' | 'button' | 'tab' | 'radio'; readonly name: Bilingual | RegExp; readonly first?: true }
  | { readonly choose: Bilingual; readonly option: Bilingual }
  | { readonly series: Bilingual }
  | { readonly see: Readonly<Record<Locale, readonly string[]>> };

export interface Reader {
  readonly page: Page;
  readonly locale: Locale;
  /** A phone: taps instead of clicks, and the catalogue comes up as a sheet. */
  readonly isPhone: boolean;
}

const SHEET = { open: { vi: 'Chọn chuỗi', en: 'Choose series' }, done: { vi: 'Xong', en: 'Done' }, add: { vi: 'Thêm', en: 'Add' } };

function touch({ isPhone }: Reader, target: Locator): Promise<void> {
  return isPhone ? target.tap() : target.click();
}

/** From the catalogue; on a phone its sheet is opened and closed. */
async function addSeries(reader: Reader, title: string): Promise<void> {
  const { page, locale, isPhone } = reader;
  const add = page.getByRole('link', { name: `${SHEET.add[locale]}: ${title}`, exact: true });
  if (!isPhone) return add.click();
  await page.getByRole('button', { name: SHEET.open[locale] }).tap();
  await page.getByRole('dialog').locator(add).tap();
  await page.getByRole('button', { name: SHEET.done[locale] }).tap();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** On a phone most controls of the explorer are folded until somebody asks for them. */
async function unfold({ page, isPhone }: Reader): Promise<void> {
  const more = page.getByRole('button', { name: /^(?:More options|Thêm tùy chọn)/u, expanded: false });
  if (isPhone && (await more.isVisible())) await more.tap();
}

/** Does it as this reader does; what is pressed must be there, visible and enabled. */
export async function take(reader: Reader, step: Exclude<Step, { readonly see: unknown }>): Promise<void> {
  const { page, locale } = reader;
  if ('series' in step) return addSeries(reader, step.series[locale]);
  if ('choose' in step) {
    await unfold(reader);
    await page.getByRole('combobox', { name: step.choose[locale], exact: true }).selectOption({ label: step.option[locale] });
    return undefined;
  }
  const { name } = step;
  await unfold(reader);
  const found = page.getByRole(step.press, name instanceof RegExp ? { name } : { name: name[locale], exact: true });
  return touch(reader, step.first ? found.first() : found);
}

/** The words of the page as people read them, in one line: spaces of every width and cells of tables apart by one space. */
export async function readPage({ page }: Reader): Promise<string> {
  return (await page.getByRole('main').innerText()).replaceAll(/\s+/gu, ' ');
}
