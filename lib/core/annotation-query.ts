import { notesParam } from './notes-query';
import { dataQuery } from './query';

/** What the table of annotations of a chart may be asked for; `notes` stand in place of the chart's own. */
export const chartAnnotationQuery = dataQuery.pick({ lang: true, asOf: true, useColumnShortNames: true, excel: true }).extend({ notes: notesParam.optional() });

/** The explorer's own parameters say the rest. */
export const exploreAnnotationQuery = chartAnnotationQuery.omit({ asOf: true, notes: true });
