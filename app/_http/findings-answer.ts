import type { z } from 'zod';
import { formatCursor, parseCursor, rowCount } from '@/lib/core/cursor';
import type { KeptFinding } from '@/lib/core/finding';
import { findingListQuery } from '@/lib/core/finding-query';
import { MAX_PAGE_ROWS, parseQuery } from '@/lib/core/query';
import { checkCodes } from '@/lib/db/check-codes';
import { type DataRevision, findDataRevision } from '@/lib/db/find-data-revision';
import { findFindings } from '@/lib/db/find-findings';
import { type FindingRow, toFindingsJson } from '@/lib/formats/findings';
import { toJsonFile } from './data-file';
import { toReaderLocale } from './file-address';
import { toFindingRows } from './finding-rows';
import { revalidate } from './revalidation';

type Asked = z.output<typeof findingListQuery>;

interface Page {
  readonly findings: readonly KeptFinding[];
  /** The state of the data that the first page was found in. */
  readonly revision: DataRevision | null;
  readonly next: string | null;
}

/** One page in the order of all; the pages of one list show what was found at the instant of the first. */
async function findPage(url: URL, { cursor: word, limit = MAX_PAGE_ROWS, ...filter }: Asked): Promise<Page> {
  await checkCodes(filter);
  const cursor = word === undefined ? null : parseCursor(word, url.searchParams, rowCount);
  const revision = await findDataRevision(cursor?.at ?? filter.asOf);
  const [at, offset] = [cursor ? cursor.at : (filter.asOf ?? revision?.recordedAt ?? null), cursor?.after ?? 0];
  const found = await findFindings({ ...filter, asOf: at ?? undefined }, { limit: limit + 1, offset });
  if (found.length <= limit) return { findings: found, revision, next: null };
  const params = new URLSearchParams(url.searchParams);
  params.set('cursor', formatCursor({ at, after: offset + limit }, url.searchParams));
  return { findings: found.slice(0, limit), revision, next: `${url.pathname}?${params}` };
}

const PART = 500;

/** Rows in parts: the figures of many findings are not read at once. */
async function* eachPart(findings: readonly KeptFinding[]): AsyncGenerator<FindingRow[]> {
  for (let from = 0; from < findings.length; from += PART) yield await toFindingRows(findings.slice(from, from + PART));
}

/** Findings of a filter, their words in the reader's language, the state of the data that they were found in, and the address of the next page. */
export function answerFindings(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const asked = parseQuery(url.searchParams, findingListQuery);
  const locale = toReaderLocale(asked.lang, request);
  const make = async (): Promise<Response> => {
    const { findings, revision, next } = await findPage(url, asked);
    const response = toJsonFile({ dataRevision: revision && { ...revision }, next }, [{ name: 'findings', chunks: toFindingsJson(eachPart(findings), locale) }]);
    response.headers.set('Content-Language', locale);
    if (next) response.headers.set('Link', `<${next}>; rel="next"`);
    return response;
  };
  return revalidate(request, make, [locale]);
}
