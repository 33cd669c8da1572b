'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { type Explored, toExplored } from '@/lib/charts/explored';
import { withUnits } from '@/lib/charts/note-unit';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { toExploreKnown } from '@/lib/charts/relatives';
import type { ChartParts } from '@/lib/charts/view-parts';
import { toExploreAddress } from '@/lib/core/explore-address';
import { toExploreParams } from '@/lib/core/explore-query';
import { urls } from '@/lib/core/urls';
import type { NoteModel } from '../annotate-model';
import { ChartControls } from '../chart-controls';
import { ChartFigure } from '../chart-figure';
import { ChartTable } from '../chart-table';
import { CitationLine } from '../citation-line';
import { PinnedPoints } from '../points/pinned-points';
import { toPointActions } from '../points/point-actions';
import type { PointModel } from '../points/use-point-model';
import { SourceList } from '../source-list';
import { ForeignNotes } from '../foreign-notes';
import { TabFrame } from '../tab-frame';
import { Toast } from '../toast';
import { useAnnotate } from '../use-annotate';
import { useAllKinds } from '../use-live-chart';
import { useNotice } from '../use-notice';
import { Afterwards } from './afterwards';
import { withBaseActions } from './base-actions';
import { AxesNote, ComparisonNotes, EmptyNotes, KindNote } from './comparison-notes';
import { ExploreControls } from './explore-controls';
import { useExplorer } from './explorer-context';
import { MissingNotes } from './missing-notes';
import { Refusal } from './refusal';
import { SelectionChips } from './selection-chips';
import { toControlFacts } from './control-facts';
import { type ServedParts, useParts } from './use-parts';
import { useReadyTransforms } from './use-ready-transforms';

/** The server's drawing, and the address that it is a drawing of. */
export interface PaintedState {
  readonly paint: FirstPaint | null;
  readonly address: string;
}

interface Props {
  readonly served: ServedParts;
  readonly recordedAt: string | null;
  readonly painted: PaintedState;
}

interface CardProps {
  readonly explored: Explored;
  readonly recordedAt: string | null;
  readonly paint: FirstPaint | undefined;
  readonly parts: ChartParts;
}

/** The detail of pinned points, with all that was read beside what is drawn. */
function ExplorePins({ explored: { view, missing }, parts, model }: { explored: Explored; parts: ChartParts; model: PointModel }) {
  const known = useMemo(() => toExploreKnown(view, parts), [view, parts]);
  return <PinnedPoints view={view} known={known} model={model} missing={missing} />;
}

/** What a reader must know before comparing what is drawn. */
function Cautions({ explored: { comparisons, empty, hasUnits, kindNote } }: { explored: Explored }) {
  return (
    <>
      <EmptyNotes empty={empty} />
      <KindNote note={kindNote} />
      <AxesNote hasUnits={hasUnits} />
      <ComparisonNotes comparisons={comparisons} />
    </>
  );
}

/** Which figures are not there, and who said those that are. */
function Remarks({ explored: { missing, view } }: { explored: Explored }) {
  return (
    <>
      <MissingNotes missing={missing} open={false} />
      <div className="mt-4">
        <CitationLine sources={view.sources} />
      </div>
    </>
  );
}

/** What is drawn, readable alone: sentence, drawing, evidence, table, sources. */
function Card({ explored, recordedAt, paint, parts }: CardProps) {
  const locale = useLocale();
  const { state, editing, change } = useExplorer();
  const { view } = explored;
  const [message, show] = useNotice();
  const model: PointModel = { pins: state.pins, claims: state.claims, pin: (pins) => change({ pins }, 'replace'), claim: (claims) => change({ claims }) };
  const actions = withBaseActions(toPointActions({ names: { sources: [...view.sources, ...parts.sources], series: [...view.series, ...parts.series] }, model, onResult: show }), parts);
  const noteModel: NoteModel = { notes: state.notes, change: (notes, step) => change({ notes }, step) };
  const annotate = useAnnotate(view, noteModel);
  // Of the state, not of the view: files and frames carry no pins, a saved chart keeps them.
  const saving = { href: urls.newChart(locale, toExploreParams(state)), isEditing: editing !== null };
  const { kicker, title, subtitle } = view.spec;
  const cautions = (
    <Afterwards>
      <Cautions explored={explored} />
    </Afterwards>
  );
  return (
    <article className="card p-4 md:p-6">
      <p className="text-sm text-muted">{kicker[locale]}</p>
      <h2 className="text-xl leading-snug md:text-2xl">{title[locale]}</h2>
      <p className="mt-0.5 mb-3 text-sm text-muted">{subtitle[locale]}</p>
      <TabFrame
        first={explored.kind === 'table' ? 'table' : 'chart'}
        sourceCount={view.sources.length}
        controls={
          <Afterwards>
            <ChartControls view={view} recordedAt={recordedAt} saving={saving} annotate={annotate.button} />
          </Afterwards>
        }
        chart={
          <>
            {annotate.tools}
            <ForeignNotes view={view} model={noteModel} />
            <ChartFigure view={view} {...(paint && { paint })} cautions={cautions} actions={actions} pins={model} overlay={annotate.overlay} />
            <Afterwards>
              <ExplorePins explored={explored} parts={parts} model={model} />
            </Afterwards>
            <Toast message={message} />
          </>
        }
        table={
          <Afterwards>
            <ChartTable view={view} />
          </Afterwards>
        }
        sources={
          <Afterwards>
            <SourceList sources={view.sources} />
          </Afterwards>
        }
      />
      <Afterwards>
        <Remarks explored={explored} />
      </Afterwards>
    </article>
  );
}

function Loading({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const t = useTranslations('explore');
  if (!failed) return null;
  return (
    <p role="alert" className="mb-3 text-sm text-warning">
      {t('failed')}{' '}
      <button type="button" className="link cursor-pointer" onClick={onRetry}>
        {t('retry')}
      </button>
    </p>
  );
}

/** Figures of a selection up to which a click is answered by the new chart; with more, first by the control that was used. */
const AT_ONCE = 5000;

/** The selection as it is drawn. Computed here, in the browser: only a series that is new asks the server. */
export function ExploreResult({ served, recordedAt, painted }: Props) {
  const locale = useLocale();
  const { state } = useExplorer();
  const { parts, asked, failed, loading, retry } = useParts(served, state);
  useAllKinds();
  const later = useDeferredValue(state);
  const drawn = parts.observations.length > AT_ONCE ? later : state;
  const explored = useMemo(() => toExplored(drawn, parts), [drawn, parts]);
  useReadyTransforms(drawn, parts, AT_ONCE);
  const { series } = state;
  const { rememberUnits } = useExplorer();
  useEffect(() => rememberUnits((notes) => withUnits(notes, explored.view)), [rememberUnits, explored]);
  const paint = painted.address === toExploreAddress(locale, { state }) ? (painted.paint ?? undefined) : undefined;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-1.5">
        <Afterwards>
          <SelectionChips known={parts.series} asked={asked} strange={served.strange} />
        </Afterwards>
      </div>
      <ExploreControls {...useMemo(() => toControlFacts(explored, series, parts), [explored, series, parts])} />
      <Loading failed={failed} onRetry={retry} />
      <div aria-busy={loading}>{explored.hasFigures ? <Card explored={explored} recordedAt={recordedAt} paint={paint} parts={parts} /> : !loading && <Afterwards><Refusal explored={explored} parts={parts} /></Afterwards>}</div>
    </>
  );
}
