import { TradeciteError } from '../core/errors';
import { sdmxFault } from '../core/faults/sdmx-faults';
import { ARTEFACT_KINDS } from '../core/sdmx-query';
import { urls } from '../core/urls';
import { type ExactJson, toJsonText } from './exact-json';
import { ARTEFACT_IDS, type ArtefactKind, type Chosen, type StructurePart } from './sdmx-references';
import { AGENCY, VERSION } from './sdmx-structure';

/** Places of artefacts in SDMX-JSON and SDMX-ML messages. */
const PLACES = {
  dataflow: { json: 'dataflows', xml: 'Dataflows', item: 'Dataflow' },
  datastructure: { json: 'dataStructures', xml: 'DataStructures', item: 'DataStructure' },
  conceptscheme: { json: 'conceptSchemes', xml: 'Concepts', item: 'ConceptScheme' },
  codelist: { json: 'codelists', xml: 'Codelists', item: 'Codelist' },
} as const satisfies Record<ArtefactKind, unknown>;

const ANY: readonly (string | undefined)[] = [undefined, '', '*', 'all'];
const LATEST: readonly (string | undefined)[] = [...ANY, 'latest', '+', '~', VERSION, `${VERSION}.0`, `${VERSION}+`];

/** @throws TradeciteError not-found for an agency or version that there is not. */
export function checkMaintainer(agency: string | undefined, version: string | undefined): void {
  if (!ANY.includes(agency) && agency !== AGENCY) throw new TradeciteError('not-found', sdmxFault('sdmx-agency', { agency: agency ?? '', known: AGENCY }));
  if (!LATEST.includes(version)) throw new TradeciteError('not-found', sdmxFault('sdmx-version', { version: version ?? '', known: VERSION }));
}

/** Reads `{artefact}/{agency}/{id}/{version}`; `structure` or `*` means every kind, `CL_A,CL_B` (in 2.1 `CL_A+CL_B`) several ids. @throws TradeciteError not-found */
export function parseStructurePath([artefact = '', agency, id, version, ...rest]: readonly string[]): StructurePart {
  if (rest.length > 0) throw new TradeciteError('not-found', sdmxFault('sdmx-structure-path'));
  checkMaintainer(agency, version);
  if (['*', 'structure', 'all'].includes(artefact)) return null;
  const kind = ARTEFACT_KINDS.find((each) => each === artefact);
  if (!kind) throw new TradeciteError('not-found', sdmxFault('sdmx-artefact', { name: artefact, known: ARTEFACT_KINDS.join(', ') }));
  const known = ARTEFACT_IDS[kind];
  if (ANY.includes(id)) return { kind, ids: known };
  const ids = (id ?? '').split(/[,+]/u);
  const unknown = ids.filter((each) => !known.includes(each));
  if (unknown.length === 0) return { kind, ids };
  throw new TradeciteError('not-found', sdmxFault('sdmx-artefact', { name: `${kind} ${unknown.join(', ')}`, known: known.join(', ') }));
}

interface Maintained {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
}

interface JsonMessage {
  readonly meta: ExactJson;
  readonly data: Readonly<Record<string, readonly Maintained[]>>;
}

/** Where an artefact is whole, below either version. */
function toPath({ kind, id }: Chosen): string {
  return `${kind}/${AGENCY}/${id}/${VERSION}`;
}

function toJsonItem(item: Maintained, chosen: Chosen, origin: string): ExactJson {
  if (!chosen.isStub) return item as unknown as ExactJson;
  const { id, name, names } = item;
  return { id, name, names, version: VERSION, agencyID: AGENCY, isExternalReference: true, links: [{ rel: 'external', href: origin + urls.sdmxStructure(toPath(chosen)) }] };
}

/** The chosen artefacts of an SDMX-JSON structure message. */
export function pickJsonStructure(message: string, chosen: readonly Chosen[], origin: string): string {
  const { meta, data } = JSON.parse(message) as JsonMessage;
  const groups = ARTEFACT_KINDS.map((kind) => {
    const some = chosen.filter((each) => each.kind === kind);
    const items = some.flatMap((each) => (data[PLACES[kind].json] ?? []).filter(({ id }) => id === each.id).map((item) => toJsonItem(item, each, origin)));
    return [PLACES[kind].json, items] as const;
  });
  return toJsonText({ meta, data: Object.fromEntries(groups.filter(([, items]) => items.length > 0)) });
}

/** The message is ours: an artefact begins with its attributes, then its names. */
function toMlStub(text: string, chosen: Chosen, origin: string): string {
  const { item } = PLACES[chosen.kind];
  const names = /^<[^>]*>((?:<common:Name [^>]*>[^<]*<\/common:Name>)*)/u.exec(text)?.[1] ?? '';
  const tag = /^<[^>]*/u.exec(text)?.[0] ?? '';
  return `${tag} isExternalReference="true" structureURL="${origin}${urls.sdmxMlStructure(toPath(chosen))}">${names}</structure:${item}>`;
}

/** The chosen artefacts of an SDMX-ML structure message; the message is ours, so elements are found by their tags. */
export function pickMlStructure(message: string, chosen: readonly Chosen[], origin: string): string {
  const keep = (kind: ArtefactKind, section: string): string => {
    const { item } = PLACES[kind];
    const items = section.match(new RegExp(`<structure:${item} .*?</structure:${item}>`, 'gsu')) ?? [];
    return items.flatMap((text) => {
      const each = chosen.find(({ kind: its, id }) => its === kind && text.startsWith(`<structure:${item} id="${id}"`));
      return each ? [each.isStub ? toMlStub(text, each, origin) : text] : [];
    }).join('');
  };
  return ARTEFACT_KINDS.reduce((text, kind) => {
    const { xml } = PLACES[kind];
    return text.replace(new RegExp(`<structure:${xml}>(.*?)</structure:${xml}>`, 'su'), (_, section: string) => {
      const kept = keep(kind, section);
      return kept && `<structure:${xml}>${kept}</structure:${xml}>`;
    });
  }, message);
}
