import type { Encoding } from './encoding';

/** One entity tag with its mark, or `*`. */
const TAG = /(?:W\/)?"[\u0021\u0023-\u007e\u0080-\u00ff]*"/gu;

/** The members of If-None-Match, If-Match: tags in quotation marks (they may hold commas), or `*`. */
export function toTags(header: string): readonly string[] {
  return header.trim() === '*' ? ['*'] : (header.match(TAG) ?? []);
}

/** Byte for byte the same: neither is weak. What If-Match and If-Range ask for. */
export function isStrongMatch(tags: readonly string[], tag: string): boolean {
  return !tag.startsWith('W/') && tags.some((each) => each === '*' || each === tag);
}

/** Each coding of a resource is other bytes, so its tag is another one. */
export function toVariantTag(tag: string, encoding: Encoding): string {
  return encoding === 'identity' ? tag : `${tag.slice(0, -1)}-${encoding}"`;
}

/** The tag of the plain bytes behind a variant's. */
export function toPlainTag(tag: string): string {
  return tag.replace(/-(?:br|gzip)"$/u, '"');
}
