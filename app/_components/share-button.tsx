'use client';

import { Code } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ShareProps } from './share-dialog';
import { useLater } from './use-later';

/** Opens the codes for other sites; they are fetched when a pointer or the focus comes near. */
export function ShareButton(props: ShareProps) {
  const t = useTranslations('share');
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { part, prepare, ask } = useLater(() => import('./share-dialog'));
  const show = () => {
    ask();
    setOpen(true);
  };
  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" aria-expanded={open} className="button" onPointerEnter={prepare} onFocus={prepare} onClick={show}>
        <Code aria-hidden size={14} className="text-muted" />
        {t('open')}
      </button>
      {part && <part.ShareDialog {...props} open={open} onOpenChange={setOpen} button={button} />}
    </>
  );
}
