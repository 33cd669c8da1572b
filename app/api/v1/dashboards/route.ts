import { answerList } from '@/app/_http/list-answer';
import { toEdit, toSaved } from '@/app/_http/saved-answer';
import { checkCharts } from '@/app/_http/saved-dashboard';
import { answerWrite } from '@/app/_http/write-answer';
import { newDashboard } from '@/lib/charts/dashboard-spec';
import { emptyQuery } from '@/lib/core/query';
import { urls } from '@/lib/core/urls';
import { findDashboards } from '@/lib/db/find-dashboards';
import { createKept, DASHBOARDS } from '@/lib/db/save-kept';

export { DELETE, OPTIONS, PATCH, PUT } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** Pages of charts that editors have arranged. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, 'dashboards', emptyQuery, async () =>
    (await findDashboards()).map(({ spec, revision, changedAt }) => ({ ...spec, revision, changedAt, urls: { vi: urls.arranged('vi', spec.slug), en: urls.arranged('en', spec.slug) } })),
  );
}

export function POST(request: Request): Promise<Response> {
  return answerWrite(request, newDashboard, async ({ author, comment, ...spec }) => {
    await checkCharts(spec.charts);
    return toSaved(DASHBOARDS, spec.slug, await createKept(DASHBOARDS, spec.slug, spec, toEdit({ author, comment })));
  });
}
