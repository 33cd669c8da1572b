import { describe, expect, it } from 'vitest';
import { decodeText, findEncoding } from '../../lib/ingest/official/text-encoding';
import { toTcvn3, toWindows1258 } from './vietnamese-bytes';

const TEXT = 'Năm,Nước,Luồng,Trị giá (triệu USD)\n2013,Bỉ,Xuất khẩu,"1.324,5"\n2013,Đức,Nhập khẩu,"2.964,1"\nPhần Lan; Hà Lan; Thụy Điển; Ý; Ơ; ữ; ỵ\n';

const TCVN3_TEXT = TEXT.replace('Ý', 'Y');
const UTF16 = Buffer.from(TEXT, 'utf16le');

describe('encodings are found, and read', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT), TEXT],
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`), TEXT],
    ['utf-8', Buffer.from(TEXT.normalize('NFD')), TEXT],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16]), TEXT],
    ['utf-16le', UTF16, TEXT],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(UTF16).swap16()]), TEXT],
    ['utf-16be', Buffer.from(UTF16).swap16(), TEXT],
    ['windows-1258', toWindows1258(TEXT), TEXT],
    ['tcvn3', toTcvn3(TCVN3_TEXT), TCVN3_TEXT],
    ['windows-1252', Buffer.from('année,pays,valeur\n2013,Corée,5\n2013,Norvège,6\nfrançais; Zürich; Århus\n', 'latin1'), 'année,pays,valeur\n2013,Corée,5\n2013,Norvège,6\nfrançais; Zürich; Århus\n'],
  ])('%s', (encoding, bytes, text) => {
    expect(findEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toEqual({ encoding, text });
  });

  it('refuses bytes that are not in the encoding that was named', () => {
    expect(() => decodeText(Buffer.from([0x41, 0xff, 0x42]), 'utf-8')).toThrow(/The file is not utf-8; choose the right one in “Encoding”/u);
  });
});
