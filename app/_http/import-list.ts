import { formatCursor, parseCursor, rowCount } from '@/lib/core/cursor';
import { importListQuery } from '@/lib/core/import-body';
import { MAX_PAGE_ROWS, parseQuery } from '@/lib/core/query';
import { findImports } from '@/lib/db/find-imports';
import { answer } from './answer';
import { toJsonFile } from './data-file';
import { revalidate } from './revalidation';

/** What was imported, when, from which bytes and with how many figures: the newest first, in pages. */
export function answerImportList(request: Request): Promise<Response> {
  return answer(request, async () => {
    const url = new URL(request.url);
    const { limit = MAX_PAGE_ROWS, cursor: word } = parseQuery(url.searchParams, importListQuery);
    const cursor = word === undefined ? null : parseCursor(word, url.searchParams, rowCount);
    return revalidate(request, async () => {
      const found = await findImports(limit + 1, cursor?.after);
      const [imports, last] = [found.slice(0, limit), found[limit - 1]];
      const params = new URLSearchParams(url.searchParams);
      if (last && found.length > limit) params.set('cursor', formatCursor({ at: null, after: last.revision }, url.searchParams));
      return toJsonFile({ next: last && found.length > limit ? `${url.pathname}?${params}` : null, imports });
    });
  });
}
