import { TradeciteError } from '../core/errors';
import { sdmxFault } from '../core/faults/sdmx-faults';
import { toWrongParameters } from '../core/query';

/** A format of a message with its names: `format=` and media types in `Accept`. */
export interface Medium<Id extends string> {
  readonly id: Id;
  /** As sent. */
  readonly type: string;
  /** Other names it is asked by. */
  readonly names: readonly string[];
}

export const DATA_MEDIA = [
  { id: 'json', type: 'application/vnd.sdmx.data+json; version=2.1.0; charset=utf-8', names: ['application/vnd.sdmx.data+json', 'application/json', 'jsondata', 'sdmx-json', 'json'] },
  { id: 'csv', type: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8', names: ['application/vnd.sdmx.data+csv', 'text/csv', 'csvdata', 'sdmx-csv', 'csv'] },
] as const satisfies readonly Medium<string>[];

export const ML_DATA_MEDIA = [
  {
    id: 'xml',
    type: 'application/vnd.sdmx.structurespecificdata+xml; version=2.1; charset=utf-8',
    names: ['application/vnd.sdmx.structurespecificdata+xml', 'application/xml', 'text/xml', 'structurespecificdata', 'sdmx-ml', 'xml'],
  },
  ...DATA_MEDIA,
] as const satisfies readonly Medium<string>[];

export const STRUCTURE_MEDIA = [
  { id: 'json', type: 'application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8', names: ['application/vnd.sdmx.structure+json', 'application/json', 'sdmx-json', 'json'] },
] as const satisfies readonly Medium<string>[];

export const ML_STRUCTURE_MEDIA = [
  { id: 'xml', type: 'application/vnd.sdmx.structure+xml; version=2.1; charset=utf-8', names: ['application/vnd.sdmx.structure+xml', 'application/xml', 'text/xml', 'sdmx-ml', 'xml'] },
  ...STRUCTURE_MEDIA,
] as const satisfies readonly Medium<string>[];

interface Wish {
  readonly name: string;
  readonly q: number;
}

/** Media ranges of an Accept header, the most wanted first; parameters but `q` are not looked at. */
function readAccept(accept: string): Wish[] {
  const wishes = accept.split(',').map((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return { name, q: q ? Number(q.slice(2)) : 1 };
  });
  return wishes.filter(({ name, q }) => name !== '' && q > 0).toSorted((a, b) => b.q - a.q);
}

function isMeant(medium: Medium<string>, name: string): boolean {
  if (name === '*/*') return true;
  return name.endsWith('/*') ? medium.type.startsWith(name.slice(0, -1)) : medium.names.includes(name);
}

/**
 * The format that `format`, else `Accept`, asks for; the first known one where neither says. Browsers, which ask for HTML
 * and anything, get the first.
 * @throws TradeciteError bad-request for an unknown `format`, not-acceptable where the header allows none.
 */
export function negotiate<Id extends string>(media: readonly Medium<Id>[], format: string | undefined, accept: string | null): Medium<Id> {
  const known = media.map(({ names }) => names[0]).join(', ');
  if (format !== undefined) {
    const named = format.toLowerCase().split(';')[0]?.trim().replaceAll(' ', '+') ?? '';
    const medium = media.find(({ names }) => names.includes(named));
    if (medium) return medium;
    throw toWrongParameters([{ field: 'format', ...sdmxFault('sdmx-format', { known }) }]);
  }
  const wishes = readAccept(accept ?? '');
  const [first] = media;
  if (wishes.length === 0 && first) return first;
  for (const { name } of wishes) {
    const medium = media.find((each) => isMeant(each, name));
    if (medium) return medium;
  }
  throw new TradeciteError('not-acceptable', sdmxFault('sdmx-accept', { known }));
}
