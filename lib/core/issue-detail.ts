import type { z } from 'zod';
import type { ErrorDetail } from './errors';

type Issue = z.core.$ZodIssue;

/** What schemas say of a wrong text, in Vietnamese; '' for what only a program can send. Rules of our own say it in `params.vi`. */
function toVietnamese(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'hãy viết nội dung' : '';
    case 'too_big':
      return issue.origin === 'string' ? `dài nhất ${issue.maximum} ký tự` : '';
    case 'custom':
      return typeof issue.params?.vi === 'string' ? issue.params.vi : '';
    default:
      return '';
  }
}

/** One wrong field of what was sent, as an error names it. */
export function toIssueDetail(issue: Issue): ErrorDetail {
  const reasonVi = toVietnamese(issue);
  return { field: issue.path.join('.'), reason: issue.message, ...(reasonVi && { reasonVi }) };
}
