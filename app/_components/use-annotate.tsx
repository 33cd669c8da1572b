'use client';

import { PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import type { ChartView } from '@/lib/charts/chart-view';
import type { CountedModel, NoteModel } from './annotate-model';
import { findLastStep, findStep, watchSteps } from './history-steps';
import type { LiveDrawing } from './live-chart';
import { usePageCommands } from './page-commands';
import { useLater } from './use-later';

function findNone(): number {
  return 0;
}

/** Undo and redo are the browser's back and forward, but never to before the first change of the annotations. */
function useCounted({ notes, change }: NoteModel): CountedModel {
  const step = useSyncExternalStore(watchSteps, findStep, findNone);
  const last = useSyncExternalStore(watchSteps, findLastStep, findNone);
  const [first, begin] = useState<number | null>(null);
  return {
    notes,
    steps: first === null ? 0 : Math.max(0, step - first),
    undone: first === null ? 0 : last - step,
    undo: () => window.history.back(),
    redo: () => window.history.forward(),
    change: (next, way) => {
      const from = findStep();
      if (way === 'push') begin(first === null ? from : Math.min(first, from));
      change(next, way);
    },
  };
}

export interface Annotating {
  /** Absent where a chart has no scale to annotate. */
  readonly button: ReactNode;
  /** Above the drawing, while it is being annotated. */
  readonly tools: ReactNode;
  readonly overlay: ((drawing: LiveDrawing, scale: number) => ReactNode) | undefined;
}

/** Kinds of charts with a scale that something can be set on. */
const KINDS: ReadonlySet<string> = new Set(['time', 'stacked', 'bars', 'share', 'dumbbell', 'slope', 'timeline']);

/** Button, tools and handles for annotating a chart. All but the button is fetched when a reader is about to use it. */
export function useAnnotate(view: ChartView, model: NoteModel): Annotating {
  const t = useTranslations('chart');
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<number | null>(null);
  const { part, prepare, ask } = useLater(() => import('./annotate-tools'));
  const counted = useCounted(model);
  const button = useRef<HTMLButtonElement>(null);
  const canAnnotate = KINDS.has(view.spec.kind);
  const turn = () => {
    ask();
    setOpen(!open);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  usePageCommands(canAnnotate ? [{ id: 'annotate', verb: 'open', name: t('annotate'), run: turn }] : []);
  const isOpen = open && canAnnotate && part !== null;
  const props = { view, model: counted, chosen, choose };
  return {
    button: canAnnotate && (
      <button ref={button} type="button" aria-expanded={isOpen} className="button aria-expanded:border-accent aria-expanded:bg-accent-tint" onPointerEnter={prepare} onFocus={prepare} onClick={turn}>
        <PencilLine aria-hidden size={14} className="text-muted" />
        {t('annotate')}
      </button>
    ),
    tools: isOpen && <part.AnnotateTools {...props} onClose={close} />,
    overlay: isOpen ? (drawing, scale) => <part.AnnotateOverlay {...props} drawing={drawing} scale={scale} /> : undefined,
  };
}
