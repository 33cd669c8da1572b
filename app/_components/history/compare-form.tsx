import { useTranslations } from 'next-intl';
import type { Revision } from '@/lib/db/find-revisions';

interface Props {
  readonly revisions: readonly Revision[];
  readonly chosen: number;
  readonly base: number | undefined;
  /** Address of the history. */
  readonly action: string;
}

function RevisionSelect({ name, label, value, revisions }: { name: string; label: string; value: number | undefined; revisions: readonly Revision[] }) {
  const t = useTranslations('editor');
  return (
    <label className="flex items-center gap-2">
      {label}
      <select key={value} name={name} defaultValue={value} className="select">
        {revisions.map(({ revision }) => (
          <option key={revision} value={revision}>
            {t('revision', { revision })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Any two revisions side by side; the address holds both. */
export function CompareForm({ revisions, chosen, base, action }: Props) {
  const t = useTranslations('editor');
  return (
    <form action={action} aria-label={t('compare')} className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm print:hidden">
      <RevisionSelect name="revision" label={t('compareThis')} value={chosen} revisions={revisions} />
      <RevisionSelect name="with" label={t('compareWith')} value={base ?? revisions.at(-1)?.revision} revisions={revisions} />
      <button type="submit" className="button">
        {t('compare')}
      </button>
    </form>
  );
}
