import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { MirrorSides } from '@/lib/charts/mirror-view';
import type { Area } from '@/lib/core/catalogue';
import { urls } from '@/lib/core/urls';

interface Props {
  readonly pair: MirrorSides;
  readonly areas: readonly Area[];
  readonly years: { readonly from: string; readonly to: string };
}

function AreaSelect({ name, label, value, areas }: { name: keyof MirrorSides; label: string; value: string; areas: readonly Area[] }) {
  const locale = useLocale();
  const sorted = areas.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
  return (
    <label className="flex min-w-0 flex-col gap-1 text-xs text-muted">
      {label}
      <select name={name} defaultValue={value} className="select w-full sm:w-52">
        {sorted.map((area) => (
          <option key={area.code} value={area.code}>
            {area.name[locale]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A form that makes an address: it works without scripts, and its answer can be sent to somebody. */
export function MirrorForm({ pair, areas, years }: Props) {
  const t = useTranslations('mirror');
  const locale = useLocale();
  const time = years.from || years.to ? `${years.from}..${years.to}` : '';
  return (
    <form key={`${pair.reporter} ${pair.partner} ${time}`} action={urls.mirror(locale)} aria-label={t('choose')} className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden">
      <AreaSelect name="reporter" label={t('reporter')} value={pair.reporter} areas={areas} />
      <AreaSelect name="partner" label={t('partner')} value={pair.partner} areas={areas} />
      <label className="flex flex-col gap-1 text-xs text-muted">
        {t('time')}
        <input name="time" defaultValue={time} placeholder="1999..2014" maxLength={22} pattern="(\d{4}(\.\.(\d{4})?)?|\.\.\d{4})?" title={t('timeHint')} className="select figures w-full cursor-text sm:w-32" />
      </label>
      <span className="flex flex-wrap gap-2">
        <button type="submit" className="button">
          {t('show')}
        </button>
        <Link href={urls.mirror(locale, { reporter: pair.partner, partner: pair.reporter, time: time || undefined })} className="button">
          {t('swap')}
        </Link>
      </span>
    </form>
  );
}
