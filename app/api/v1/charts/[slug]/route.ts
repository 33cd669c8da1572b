import { answerChart, answerWithdrawal, readSlug, type SlugContext, toSaved } from '@/app/_http/saved-answer';
import { changeChart } from '@/app/_http/saved-chart';
import { answerWrite } from '@/app/_http/write-answer';
import { chartChange } from '@/lib/charts/chart-draft';
import { CHARTS } from '@/lib/db/save-kept';

export { OPTIONS, PATCH, POST } from '@/app/_http/read-only';
export const dynamic = 'force-dynamic';

/** A chart as it is kept, with the revision that a change must name. */
export function GET(request: Request, context: SlugContext): Promise<Response> {
  return answerChart(request, context);
}

export function PUT(request: Request, context: SlugContext): Promise<Response> {
  return answerWrite(request, chartChange, async (change) => {
    const slug = await readSlug(context);
    return toSaved(CHARTS, slug, await changeChart(slug, change));
  });
}

/** Withdraws it, with a reason; its revisions stay. */
export function DELETE(request: Request, context: SlugContext): Promise<Response> {
  return answerWithdrawal(request, context, CHARTS);
}
