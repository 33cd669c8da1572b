import { describe, expect, it } from 'vitest';
import { decodeText, findEncoding } from '../../lib/ingest/official/text-encoding';

const TEXT = 'Năm,Nước,Luồng,Trị giá (triệu USD)\n2013,Bỉ,Xuất khẩu,"1.324,5"\n2013,Đức,Nhập khẩu,"2.964,1"\nPhần Lan; Hà Lan; Thụy Điển; Ý; Ơ; ữ; ỵ\n';

/** Bytes of the letters of TEXT in TCVN3, from the standard's table. */
const TCVN3: Readonly<Record<string, number>> = {
  ă: 0xa8, ư: 0xad, ớ: 0xed, ồ: 0xe5, ị: 0xde, á: 0xb8, ệ: 0xd6, ỉ: 0xd8, ấ: 0xca, ẩ: 0xc8, Đ: 0xa7, ứ: 0xf8, ậ: 0xcb, ầ: 0xc7, à: 0xb5, ụ: 0xf4, ể: 0xd3, Ơ: 0xa5, ữ: 0xf7, ỵ: 0xfe,
};

function toTcvn3(text: string): Buffer {
  return Buffer.from([...text].map((letter) => TCVN3[letter] ?? letter.charCodeAt(0)));
}

/** windows-1258: base letters (with circumflex, breve, horn) followed by tone marks. */
const MARKS: Readonly<Record<string, number>> = { '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 };
const BASES: Readonly<Record<string, number>> = { ă: 0xe3, Ă: 0xc3, â: 0xe2, ê: 0xea, ô: 0xf4, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd, đ: 0xf0, Đ: 0xd0 };

function toWindows1258(text: string): Buffer {
  const letters = [...text].flatMap((letter) => {
    const parts = [...letter.normalize('NFD')];
    const tone = parts.filter((mark) => mark in MARKS);
    return [parts.filter((mark) => !(mark in MARKS)).join('').normalize('NFC'), ...tone];
  });
  return Buffer.from(letters.map((letter) => MARKS[letter] ?? BASES[letter] ?? letter.charCodeAt(0)));
}

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
    expect(() => decodeText(Buffer.from([0x41, 0xff, 0x42]), 'utf-8')).toThrow(/The file is not utf-8; name its encoding: --encoding/u);
  });
});
