import type { EventKind, Source, TradeEvent } from '../core/catalogue';
import type { RowReader } from './cell-check';
import { readPeriod } from './period-check';

/** What an event row may refer to. */
export interface KnownPlaces {
  readonly areas: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
}

function readAreas(row: RowReader, known: ReadonlySet<string>): string[] {
  const codes = row.text('areas').split(';').filter(Boolean);
  for (const code of codes) if (!known.has(code)) row.report('areas', `unknown area "${code}"`);
  if (new Set(codes).size < codes.length) row.report('areas', 'names an area twice');
  return codes;
}

function checkEvidence(row: RowReader, source: Source | undefined): void {
  if (source?.kind !== 'article') return;
  for (const field of ['printed', 'paragraph', 'sentence_hash']) {
    if (!row.text(field)) row.report(field, 'is empty; an event from an article needs its printed words, paragraph and sentence hash');
  }
}

export function readEvent(row: RowReader, known: KnownPlaces): TradeEvent {
  row.checkKnown('source_id', known.sources, 'source');
  checkEvidence(row, known.sources.get(row.text('source_id')));
  const period = readPeriod(row, 'time_period');
  return {
    id: row.text('id'),
    kind: row.text('kind') as EventKind,
    timePeriod: row.text('time_period'),
    periodStart: period?.start ?? '',
    periodEnd: period?.end ?? '',
    title: { vi: row.text('title_vi'), en: row.text('title_en') },
    label: { vi: row.text('label_vi'), en: row.text('label_en') },
    areas: readAreas(row, known.areas),
    sourceId: row.text('source_id'),
    printed: row.optional('printed'),
    paragraph: row.integer('paragraph'),
    sentenceHash: row.optional('sentence_hash'),
    inferred: row.bilingual('inferred'),
  };
}
