import { useLocale, useTranslations } from 'next-intl';
import type { Difference } from '@/lib/charts/spec-difference';

function Text({ text, mark: Mark }: { text: string; mark: 'del' | 'ins' }) {
  const t = useTranslations('editor');
  if (!text) return <span className="text-muted">{t('empty')}</span>;
  return <Mark className={`wrap-anywhere ${Mark === 'del' ? 'decoration-warning' : 'no-underline'}`}>{text}</Mark>;
}

/** Field by field: what it said, and what it says. On a phone one below the other. */
export function DifferenceList({ differences, before, after }: { differences: readonly Difference[]; before: number; after: number }) {
  const t = useTranslations('editor');
  const locale = useLocale();
  if (differences.length === 0) return <p className="text-muted">{t('nothing')}</p>;
  return (
    <dl className="grid gap-3">
      {differences.map((difference) => (
        <div key={difference.name.en} className="border-t border-grid pt-2">
          <dt className="text-sm font-semibold">{difference.name[locale]}</dt>
          <dd className="mt-1 grid gap-2 text-sm md:grid-cols-2 md:gap-6">
            <p>
              <span className="block text-xs text-muted">{t('before', { revision: before })}</span>
              <Text text={difference.before} mark="del" />
            </p>
            <p>
              <span className="block text-xs text-muted">{t('after', { revision: after })}</span>
              <Text text={difference.after} mark="ins" />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
