import { z } from 'zod';
import { foldText } from './fold-text';

const MAX_LENGTH = 60;

/** Small letters and digits, with hyphens between words. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Part of the address of a chart or dashboard. */
export const slugText = z.string().max(80).regex(SLUG, 'slug-form');

/** A name for an address made of a title: "Thương mại với Bỉ, 2000–2013" becomes `thuong-mai-voi-bi-2000-2013`; whole words, at most 60 signs. Empty for a text without letters or digits. */
export function toSlug(title: string): string {
  const words = foldText(title).split(/[^a-z0-9]+/u).filter(Boolean);
  const fits = words.reduce((slug, word) => (slug.endsWith(' ') || `${slug}-${word}`.length > MAX_LENGTH ? `${slug.trimEnd()} ` : [slug, word].filter(Boolean).join('-')), '');
  return fits.trim() || (words[0] ?? '').slice(0, MAX_LENGTH);
}

/** The slug itself, or with the first number that makes it one of its own. */
export function toFreeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let free = slug;
  for (let n = 2; isTaken(free); n += 1) free = `${slug}-${n}`;
  return free;
}
