import { answerExploreEmbed } from '@/app/_http/embed-answer';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** What the explorer draws, for a frame on any other site: `/embed/explore?series=…`. */
export function GET(request: Request): Promise<Response> {
  return answerExploreEmbed(request);
}
