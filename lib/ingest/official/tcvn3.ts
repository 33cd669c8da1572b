/** TCVN 5712:1993 (VN3, "ABC" fonts): bytes that differ from windows-1252, in pairs of byte and letter. Capitals come from a second font. */
const PAIRS =
  'a1Ăa2Âa3Êa4Ôa5Ơa6Ưa7Đa8ăa9âaaêabôacơadưaeđ' +
  'b5àb6ảb7ãb8áb9ạbbằbcẳbdẵbeắc6ặc7ầc8ẩc9ẫcaấcbậccèceẻcfẽd0éd1ẹd2ềd3ểd4ễd5ếd6ệd7ìd8ỉdcĩddídeịdfò' +
  'e1ỏe2õe3óe4ọe5ồe6ổe7ỗe8ốe9ộeaờebởecỡedớeeợefùf1ủf2ũf3úf4ụf5ừf6ửf7ữf8ứf9ựfaỳfbỷfcỹfdýfeỵ';

const LETTERS = new Map([...PAIRS.matchAll(/([0-9a-f]{2})(\P{ASCII})/gu)].map(([, byte = '', letter = '']) => [Number.parseInt(byte, 16), letter]));

/** Text of TCVN3 bytes; null where a byte is none of its letters. */
export function decodeTcvn3(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (const byte of bytes) {
    const letter = byte < 0x80 || byte === 0xa0 ? String.fromCharCode(byte) : LETTERS.get(byte);
    if (letter === undefined) return null;
    parts.push(letter);
  }
  return parts.join('');
}
