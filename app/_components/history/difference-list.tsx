import { useLocale } from 'next-intl';
import type { Difference } from '@/lib/charts/field-difference';

function Text({ text, mark: Mark }: { text: string; mark: 'del' | 'ins' }) {
  return <Mark className={`wrap-anywhere ${Mark === 'del' ? 'decoration-warning' : 'no-underline'}`}>{text}</Mark>;
}

interface Props {
  readonly differences: readonly Difference[];
  /** What says the one, and the other. */
  readonly before: string;
  readonly after: string;
  /** Where nothing differs. */
  readonly nothing: string;
}

/** Field by field: what it said, and what it says. On a phone one below the other. */
export function DifferenceList({ differences, before, after, nothing }: Props) {
  const locale = useLocale();
  if (differences.length === 0) return <p className="text-muted">{nothing}</p>;
  return (
    <dl className="grid gap-3">
      {differences.map((difference) => (
        <div key={difference.name.en} className="border-t border-grid pt-2">
          <dt className="text-sm font-semibold">{difference.name[locale]}</dt>
          <dd className="mt-1 grid gap-2 text-sm md:grid-cols-2 md:gap-6">
            <p>
              <span className="block text-xs text-muted">{before}</span>
              <Text text={difference.before} mark="del" />
            </p>
            <p>
              <span className="block text-xs text-muted">{after}</span>
              <Text text={difference.after} mark="ins" />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
