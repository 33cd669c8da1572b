import { notesParam } from './notes-query';
import { chartTableQuery } from './query';

/** What the table of annotations of a chart may be asked for; `notes` stand in place of the chart's own. */
export const chartAnnotationQuery = chartTableQuery.pick({ lang: true, time: true, asOf: true, official: true, claims: true, useColumnShortNames: true, excel: true }).extend({ notes: notesParam.optional() });

/** The explorer's own parameters say the rest. */
export const exploreAnnotationQuery = chartAnnotationQuery.omit({ time: true, asOf: true, official: true, claims: true, notes: true });
