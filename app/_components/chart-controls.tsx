'use client';

import { Check, Ellipsis } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import { WORDS } from '@/lib/charts/chart-words';
import { toExplorePage, toViewFile } from '@/lib/charts/view-address';
import { ButtonMenu, MenuFace } from './button-menu';
import { DownloadMenu } from './download-menu';
import { Folded } from './folded';
import { usePageCommands } from './page-commands';
import { ShareButton } from './share-button';
import { Toast } from './toast';
import { useNotice } from './use-notice';
import { useTheme } from './use-theme';

type Copying = typeof import('./copy-to-clipboard');

const loadCopying = (): Promise<Copying> => import('./copy-to-clipboard');

interface CopyProps {
  readonly view: ChartView;
  readonly onResult: (message: string) => void;
}

/** What is copied is what is seen: without the events where they are switched off. */
function CopyMenu({ view, onResult }: CopyProps) {
  const t = useTranslations('chart');
  const lang = useLocale();
  const theme = useTheme();
  const entry = (name: string, copy: (copying: Copying) => ReturnType<Copying['copyLink']>) => ({
    name,
    onSelect: () => void loadCopying().then(copy).then((result) => onResult(t(`copied.${result}`)), () => onResult(t('copied.failed'))),
  });
  const entries = [
    entry(t('copyPicture'), ({ copyPicture }) => copyPicture(toViewFile(view, 'png', { lang, theme }), `${view.spec.slug}.png`)),
    entry(t('copyTable'), ({ copyTable }) => copyTable(view, lang)),
    entry(t('copyLink'), ({ copyLink }) => copyLink()),
  ];
  usePageCommands(entries.map(({ name, onSelect }) => ({ id: `copy ${name}`, verb: 'copy', name, run: onSelect })));
  const prepare = () => void loadCopying().catch(() => undefined);
  return <ButtonMenu className="button" face={<MenuFace name={t('copy')} />} groups={[{ name: '', entries }]} onPrepare={prepare} />;
}

interface SwitchProps {
  /** Of the address: `name=false` turns it off. */
  readonly name: 'annotations' | 'official';
  readonly label: string;
  readonly shown: boolean;
  readonly onChange: (shown: boolean) => void;
}

/** Something on or off. A form, so that it works before the scripts are there, and without them; it keeps all else of the address. */
function Switch({ name, label, shown, onChange }: SwitchProps) {
  const others = [...useSearchParams()].filter(([other]) => other !== name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(!shown);
  };
  return (
    <form method="get" onSubmit={submit}>
      {others.map(([other, value]) => (
        <input key={other} type="hidden" name={other} value={value} />
      ))}
      <button type="submit" name={shown ? name : undefined} value={shown ? 'false' : undefined} aria-pressed={shown} className="button">
        {label}
        <Check aria-hidden size={14} className={shown ? '' : 'invisible'} />
      </button>
    </form>
  );
}

interface Props {
  readonly view: ChartView;
  readonly recordedAt: string | null;
  readonly annotations?: boolean;
  /** Absent where events are chosen elsewhere. */
  readonly onAnnotations?: (shown: boolean) => void;
  readonly official?: boolean;
  /** Absent where there is no such layer to choose. */
  readonly onOfficial?: (shown: boolean) => void;
  /** The form that saves what is drawn as a chart, in the explorer; `isEditing`: a saved chart is being changed, and it may also become one of its own. */
  readonly saving?: { readonly href: string; readonly isEditing: boolean };
  /** The button that opens the tools for annotations. */
  readonly annotate?: ReactNode;
}

/** One quiet row: what can be taken away, what is drawn. */
export function ChartControls({ view, recordedAt, annotations = true, onAnnotations, official = true, onOfficial, saving, annotate }: Props) {
  const t = useTranslations('chart');
  const locale = useLocale();
  const [message, show] = useNotice();
  const isKept = view.search === undefined && view.spec.series.length > 0;
  const hasEvents = view.spec.kind === 'time' && view.events.length > 0;
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      <DownloadMenu view={view} />
      <CopyMenu view={view} onResult={show} />
      <Folded name={t('more')} icon={<Ellipsis aria-hidden size={14} />}>
        {hasEvents && onAnnotations && (
          <Switch name="annotations" label={WORDS.eventSwitch[locale]} shown={annotations} onChange={onAnnotations} />
        )}
        {onOfficial && (
          <Switch name="official" label={t('official')} shown={official} onChange={onOfficial} />
        )}
        {annotate}
        <ShareButton view={view} recordedAt={recordedAt} />
        {isKept && (
          <Link href={toExplorePage(view, locale)} className="button">
            {t('explore')}
          </Link>
        )}
        {saving && (
          <Link href={saving.href} prefetch={false} className="button">
            {t(saving.isEditing ? 'saveNew' : 'save')}
          </Link>
        )}
      </Folded>
      <Toast message={message} />
    </div>
  );
}
