import { type Area, type Source, UNKNOWN_LANGUAGE } from '../../core/catalogue';
import { TradeciteError } from '../../core/errors';
import { importFault } from '../../core/faults/import-faults';
import { NAMELESS_ORIGINS } from '../../core/import-body';
import { AreaLookup } from './area-lookup';
import type { ImportOptions } from './import-options';
import { ORIGINS } from './origin';

/** The bytes that an import was read from. */
export interface Provenance {
  readonly url: string | null;
  /** ISO day. */
  readonly accessedOn: string;
  readonly checksum: string;
}

function findReporters(options: ImportOptions, areas: readonly Area[]): Area[] {
  const lookup = new AreaLookup(areas);
  return (options.reporter ? lookup.split(options.reporter) : []).flatMap((text) => {
    const match = lookup.find(text);
    return areas.filter(({ code }) => match && 'code' in match && match.code === code);
  });
}

/** A source for each origin and reporter: another import of the same revises its figures, and does not contradict them. */
function toId(options: ImportOptions, reporters: readonly Area[]): string {
  if (options.source) return options.source;
  const parts = [ORIGINS[options.origin].sourceId, options.dataset, ...reporters.map(({ code }) => code)];
  return parts.filter(Boolean).join('-').toLowerCase().replace(/[^a-z0-9]+/gu, '-').slice(0, 80);
}

function toTitle(options: ImportOptions, reporters: readonly Area[]): string {
  const { name } = ORIGINS[options.origin];
  const of = reporters.length > 0 ? `, reported by ${reporters.map((area) => area.name.en).join(', ')}` : '';
  return options.title ?? `${name}${options.dataset ? ` ${options.dataset}` : ''}${of}`;
}

/** A title that is made here is English; of one that was given only who gave it can say. */
function toLanguage({ language, title }: ImportOptions): string {
  return language ?? (title ? UNKNOWN_LANGUAGE : 'en');
}

/**
 * The source that an import's figures will cite.
 * @param before the same source as it is known; its date stays where the bytes are the same
 * @throws TradeciteError bad-request where a file of unknown origin is not named
 */
export function toImportSource(options: ImportOptions, areas: readonly Area[], from: Provenance, findBefore: (id: string) => Source | null): Source {
  if (NAMELESS_ORIGINS.has(options.origin) && !(options.source && options.title)) {
    throw new TradeciteError('bad-request', importFault('source-unnamed-options'));
  }
  const origin = ORIGINS[options.origin];
  const reporters = findReporters(options, areas);
  const [id, title] = [toId(options, reporters), toTitle(options, reporters)];
  const before = findBefore(id);
  const isSame = before?.checksum === from.checksum;
  return {
    id, kind: 'official', title, titleEn: title, language: toLanguage(options), agency: null, publishedOn: null, inferred: {}, basis: origin.basis,
    publisher: options.publisher ?? origin.publisher,
    url: from.url,
    accessedOn: isSame ? before.accessedOn : from.accessedOn,
    checksum: from.checksum,
    licence: options.licence ?? origin.licence,
    licenceVi: options.licence ? null : origin.licenceVi,
  };
}
