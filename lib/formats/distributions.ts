import type { Locale } from '../core/locale';
import { FILE_EXTENSIONS, type FileExtension, urls } from '../core/urls';
import { FILE_WORDS } from './file-words';
import type { Distribution } from './schema-org';

/** Citations are no part of the data. */
const EXTENSIONS: readonly FileExtension[] = [...FILE_EXTENSIONS.data, ...FILE_EXTENSIONS.picture];

/** The files of a chart in a language, at their absolute addresses. */
export function toChartDistributions(slug: string, origin: string, lang: Locale): Distribution[] {
  return EXTENSIONS.map((extension) => ({ name: FILE_WORDS[extension][lang], extension, url: origin + urls.chartFile(slug, extension, { lang }) }));
}

export function toSeriesDistributions(key: string, origin: string, lang: Locale): Distribution[] {
  return EXTENSIONS.map((extension) => ({ name: FILE_WORDS[extension][lang], extension, url: origin + urls.seriesFile(key, extension, { lang }) }));
}

/** The figures of one source. */
export function toSourceDistributions(source: string, origin: string, lang: Locale): Distribution[] {
  return (['csv', 'json'] as const).map((extension) => ({ name: FILE_WORDS[extension][lang], extension, url: origin + urls.api(`observations.${extension}`, { source, lang }) }));
}
