import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { KeptFinding } from '@/lib/core/finding';
import { urls } from '@/lib/core/urls';
import { FindingExplained, FindingKindLine } from './finding-head';
import { FindingMembers, type MemberParts } from './finding-members';
import { FindingSteps } from './finding-steps';
import { IntervalPicture } from './interval-picture';

/** All that is known of one finding, below its title. */
export function FindingBody({ finding, ...parts }: { finding: KeptFinding } & MemberParts) {
  const locale = useLocale();
  return (
    <div className="space-y-4">
      <p className="max-w-3xl">{finding.explanation[locale]}</p>
      <div className="grid gap-6 lg:grid-cols-2">
        <FindingSteps finding={finding} />
        <FindingMembers finding={finding} {...parts} />
      </div>
    </div>
  );
}

/** A finding in a list: title, picture, the reading that would agree; the rest unfolds. */
export function FindingCard({ finding, ...parts }: { finding: KeptFinding } & MemberParts) {
  const t = useTranslations('findings');
  const locale = useLocale();
  return (
    <article id={finding.key} className="card space-y-3 p-4 target:border-accent md:p-5">
      <FindingKindLine finding={finding} />
      <h3 className="text-lg leading-snug">
        <Link href={urls.finding(locale, finding.key)} className="link decoration-transparent hover:decoration-current">
          {finding.title[locale]}
        </Link>
      </h3>
      <IntervalPicture finding={finding} observations={parts.observations} areas={parts.areas} />
      {finding.reading && <p className="text-sm">{finding.reading[locale]}</p>}
      <FindingExplained finding={finding} />
      <details className="group">
        <summary className="link w-fit cursor-pointer text-sm">{t('more')}</summary>
        <div className="pt-3">
          <FindingBody finding={finding} {...parts} />
        </div>
      </details>
    </article>
  );
}
