import type { ChartView } from '@/lib/charts/chart-view';
import type { Note } from '@/lib/core/note';
import type { Step } from './explorer/use-address';

/** The annotations of a chart and how they are changed; every change is in the address. */
export interface NoteModel {
  readonly notes: readonly Note[];
  readonly change: (notes: readonly Note[], step: Step) => void;
}

/** The same, knowing how many of its steps the browser's history can take back, and how many of those it can make again. */
export interface CountedModel extends NoteModel {
  readonly steps: number;
  readonly undone: number;
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface AnnotateProps {
  readonly view: ChartView;
  readonly model: CountedModel;
  /** Place of the annotation that the fields are about. */
  readonly chosen: number | null;
  readonly choose: (index: number | null) => void;
}
