import type { Area, Source } from '../core/catalogue';
import { toSourceName } from '../core/citation';
import type { Bilingual, Locale } from '../core/locale';
import type { Observation } from '../core/observation';

type AuditedArea = Pick<Area, 'code' | 'name' | 'kind'>;

/** What rules may know besides the observations; what is missing from it is named by its code. */
export interface AuditContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly areas: ReadonlyMap<string, AuditedArea>;
}

export const NO_CONTEXT: AuditContext = { sources: new Map(), areas: new Map() };

export function toAuditContext(sources: readonly Source[], areas: readonly AuditedArea[]): AuditContext {
  return { sources: new Map(sources.map((source) => [source.id, source])), areas: new Map(areas.map((area) => [area.code, area])) };
}

export function isOfficial({ sourceId }: Pick<Observation, 'sourceId'>, { sources }: AuditContext): boolean {
  return sources.get(sourceId)?.kind === 'official';
}

export function toAreaName(code: string, { areas }: AuditContext): Bilingual {
  return areas.get(code)?.name ?? { vi: code, en: code };
}

/** A source in running text. */
export function toTellerName(sourceId: string, { sources }: AuditContext, locale: Locale): string {
  const source = sources.get(sourceId);
  return source ? toSourceName(source, locale) : sourceId;
}
