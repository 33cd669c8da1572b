import { answerArranged, answerWithdrawal, readSlug, type SlugContext, toEdit, toSaved } from '@/app/_http/saved-answer';
import { checkCharts } from '@/app/_http/saved-dashboard';
import { answerWrite } from '@/app/_http/write-answer';
import { dashboardChange } from '@/lib/charts/dashboard-spec';
import { changeKept, DASHBOARDS } from '@/lib/db/save-kept';

export { OPTIONS, PATCH, POST } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

export function GET(request: Request, context: SlugContext): Promise<Response> {
  return answerArranged(request, context);
}

export function PUT(request: Request, context: SlugContext): Promise<Response> {
  return answerWrite(request, dashboardChange, async ({ revision, author, comment, ...content }) => {
    const slug = await readSlug(context);
    await checkCharts(content.charts, slug);
    return toSaved(DASHBOARDS, slug, await changeKept(DASHBOARDS, slug, revision, toEdit({ author, comment }), () => ({ slug, ...content })));
  });
}

/** Withdraws it, with a reason; its revisions stay. */
export function DELETE(request: Request, context: SlugContext): Promise<Response> {
  return answerWithdrawal(request, context, DASHBOARDS);
}
