import { answerFile } from './answer';
import { findEdition, toOrigin } from './edition';
import { revalidate } from './revalidation';
import type { Edition } from '@/lib/formats/dataset';

/** A file about the whole site, whose addresses begin with where its readers reach it. `check` refuses wrong parameters. */
export function answerPublished(request: Request, type: string, write: (edition: Edition) => Promise<string>, check: () => readonly string[] = () => []): Promise<Response> {
  return answerFile(request, async () => {
    const variants = check();
    const make = async (): Promise<Response> => new Response(await write(await findEdition(request.headers)), { headers: { 'Content-Type': type } });
    return revalidate(request, make, [...variants, toOrigin(request.headers)]);
  });
}
