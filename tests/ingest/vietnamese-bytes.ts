/** Bytes of letters in TCVN3, from the standard's table; those that the tests need. */
const TCVN3: Readonly<Record<string, number>> = {
  ă: 0xa8, ư: 0xad, ớ: 0xed, ồ: 0xe5, ị: 0xde, á: 0xb8, ệ: 0xd6, ỉ: 0xd8, ấ: 0xca, ẩ: 0xc8, Đ: 0xa7, ứ: 0xf8, ậ: 0xcb, ầ: 0xc7, à: 0xb5, ụ: 0xf4, ể: 0xd3, Ơ: 0xa5, ữ: 0xf7, ỵ: 0xfe,
};

export function toTcvn3(text: string): Buffer {
  return Buffer.from([...text].map((letter) => TCVN3[letter] ?? letter.charCodeAt(0)));
}

/** windows-1258: base letters (with circumflex, breve, horn) followed by tone marks. */
const MARKS: Readonly<Record<string, number>> = { '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 };
const BASES: Readonly<Record<string, number>> = { ă: 0xe3, Ă: 0xc3, â: 0xe2, ê: 0xea, ô: 0xf4, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd, đ: 0xf0, Đ: 0xd0 };

export function toWindows1258(text: string): Buffer {
  const letters = [...text].flatMap((letter) => {
    const parts = [...letter.normalize('NFD')];
    const tone = parts.filter((mark) => mark in MARKS);
    return [parts.filter((mark) => !(mark in MARKS)).join('').normalize('NFC'), ...tone];
  });
  return Buffer.from(letters.map((letter) => MARKS[letter] ?? BASES[letter] ?? letter.charCodeAt(0)));
}
