import { z } from 'zod';
import { LOCALES } from './locale';

/** Longer than any address that is made here: a request's head, which Node ends at 16 KiB, holds it only encoded. */
const MAX_ADDRESS = 16_000;

const size = z.coerce.number().int().min(1).max(10_000).optional();

/** What a consumer may ask (oEmbed 1.0 §2.2), and the language where the address names none. */
export const oembedQuery = z.object({
  url: z.url({ protocol: /^https?$/u, error: 'chart-address' }).max(MAX_ADDRESS),
  format: z.string().max(20).default('json'),
  maxwidth: size,
  maxheight: size,
  lang: z.enum(LOCALES).optional(),
});
