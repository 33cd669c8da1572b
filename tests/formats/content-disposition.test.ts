import { expect, test } from 'vitest';
import { toContentDisposition } from '../../lib/formats/content-disposition';

test('a readable name in UTF-8, and one in ASCII for old clients', () => {
  expect(toContentDisposition('Thương mại với Bỉ: Đầu tư, 2000–2013', 'csv')).toBe(
    'attachment; filename="Thuong mai voi Bi- Dau tu, 2000-2013.csv"; ' +
      "filename*=UTF-8''Th%C6%B0%C6%A1ng%20m%E1%BA%A1i%20v%E1%BB%9Bi%20B%E1%BB%89-%20%C4%90%E1%BA%A7u%20t%C6%B0%2C%202000%E2%80%932013.csv",
  );
});

test.each(['../../etc/passwd', 'a"b', 'a\r\nSet-Cookie: x', '日本', '%0d%0a', '..'])('no name leaves its quotation marks or its folder: %j', (title) => {
  const header = toContentDisposition(title, 'png', 'inline');
  expect(header).toMatch(/^inline; filename="[\w .,()-]+\.png"; filename\*=UTF-8''[\w%.~!-]+\.png$/u);
  expect(header).not.toMatch(/filename="\.|[\r\n/\\]/u);
});
