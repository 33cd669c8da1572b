import { useLocale } from 'next-intl';
import { VERDICT_MEANINGS } from '@/lib/charts/terms/finding-terms';
import { type KeptFinding, toVerdict, VERDICTS } from '@/lib/core/finding';
import { VERDICT_NAMES } from '@/lib/core/finding-words';
import { FindingCard } from './finding-card';
import type { MemberParts } from './finding-members';

/** Findings under what they come to: what cannot all hold stands apart from what differs as a rule, and from what agrees. */
export function FindingGroups({ findings, ...parts }: { findings: readonly KeptFinding[] } & MemberParts) {
  const locale = useLocale();
  const groups = VERDICTS.map((verdict) => ({ verdict, own: findings.filter((finding) => toVerdict(finding) === verdict) }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ verdict, own }) => (
      <section key={verdict} aria-labelledby={`verdict-${verdict}`} className="mt-8">
        <h2 id={`verdict-${verdict}`} className="text-xl">
          {VERDICT_NAMES[verdict][locale]}
        </h2>
        <p className="mt-1 max-w-3xl text-sm text-muted">{VERDICT_MEANINGS[verdict][locale]}</p>
        <div className="mt-4 space-y-4">
          {own.map((finding) => (
            <FindingCard key={finding.key} finding={finding} {...parts} />
          ))}
        </div>
      </section>
    ));
}
