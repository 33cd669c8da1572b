import { expect, test } from 'vitest';
import { useBrowser, withPage } from '../setup/browser';
import { useOwnProduct } from '../setup/own-product';
import { openPage } from './page-checks';

const find = useOwnProduct();
const browser = useBrowser();
/** This product is another host than the one that tests share. */
const expected = [/request to another host: http:\/\/127\.0\.0\.1/u];
const FILE = { name: 'bang.csv', mimeType: 'text/csv', buffer: Buffer.from('Năm,Đến,Trị giá (triệu USD)\n2031,Bỉ,"1.234,5"\n2032,Bỉ,"2.000,25"\n') };

test('a table is read, its mapping corrected, checked and imported on a phone, in Vietnamese', async () => {
  await withPage(browser(), { baseURL: find().origin, locale: 'vi', viewport: { width: 390, height: 844 }, expected }, async (page) => {
    await openPage(page, '/vi/sources');
    await page.getByRole('link', { name: 'Nạp số liệu chính thức' }).click();
    await page.getByLabel('Tệp', { exact: false }).first().setInputFiles(FILE);
    for (const [label, value] of [['Định danh nguồn', 'hai-quan-thu'], ['Tên nguồn', 'Xuất khẩu thử'], ['Bên báo cáo', 'VNM'], ['Luồng', 'X'], ['Chỉ tiêu', 'TRADE']] as const) await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Đọc các cột' }).press('Enter');
    const partner = page.getByRole('columnheader', { name: 'Đến' }).getByRole('combobox');
    expect(await partner.inputValue()).toBe('ignore');
    await partner.selectOption('partner');
    await page.getByRole('button', { name: 'Kiểm tra' }).press('Enter');
    await page.getByText('Số liệu: 2 mới').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Nạp', exact: true }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Đã nạp.' }).waitFor();
    await page.getByText(/: 2 số liệu mới/u).waitFor();
  });
});
