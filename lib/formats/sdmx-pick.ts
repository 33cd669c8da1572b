import { TradeciteError } from '../core/errors';
import { sdmxFault } from '../core/faults/sdmx-faults';
import { type CodelistId, CODELIST_NAMES } from './sdmx-codelists';
import { FLOWS } from './sdmx-flow';
import { AGENCY, CONCEPT_SCHEME, VERSION } from './sdmx-structure';
import { type ExactJson, toJsonText } from './exact-json';

/** Kinds of artefacts, with their places in SDMX-JSON and SDMX-ML messages. */
const ARTEFACTS = {
  dataflow: { json: 'dataflows', xml: ['Dataflows', 'Dataflow'], ids: FLOWS.map(({ dataflow }) => dataflow.id) },
  datastructure: { json: 'dataStructures', xml: ['DataStructures', 'DataStructure'], ids: FLOWS.map(({ dataStructure }) => dataStructure.id) },
  conceptscheme: { json: 'conceptSchemes', xml: ['Concepts', 'ConceptScheme'], ids: [CONCEPT_SCHEME.id] },
  codelist: { json: 'codelists', xml: ['Codelists', 'Codelist'], ids: Object.keys(CODELIST_NAMES) as CodelistId[] },
} as const;

const ARTEFACT_NAMES = Object.keys(ARTEFACTS) as (keyof typeof ARTEFACTS)[];

/** Which part of the structure: a kind of artefact, of which all or one; null for everything. */
export type StructurePart = { readonly artefact: keyof typeof ARTEFACTS; readonly id: string | null } | null;

const ANY: readonly (string | undefined)[] = [undefined, '', '*', 'all'];
const LATEST: readonly (string | undefined)[] = [...ANY, 'latest', '+', '~', VERSION, `${VERSION}.0`, `${VERSION}+`];

/** @throws TradeciteError not-found for an agency or version that there is not. */
export function checkMaintainer(agency: string | undefined, version: string | undefined): void {
  if (!ANY.includes(agency) && agency !== AGENCY) throw new TradeciteError('not-found', sdmxFault('sdmx-agency', { agency: agency ?? '', known: AGENCY }));
  if (!LATEST.includes(version)) throw new TradeciteError('not-found', sdmxFault('sdmx-version', { version: version ?? '', known: VERSION }));
}

function isArtefact(name: string): name is keyof typeof ARTEFACTS {
  return name in ARTEFACTS;
}

/** Reads `{artefact}/{agency}/{id}/{version}`; `structure` or `*` means every kind. @throws TradeciteError not-found */
export function parseStructurePath([artefact = '', agency, id, version, ...rest]: readonly string[]): StructurePart {
  if (rest.length > 0) throw new TradeciteError('not-found', sdmxFault('sdmx-structure-path'));
  checkMaintainer(agency, version);
  if (['*', 'structure', 'all'].includes(artefact)) return null;
  if (!isArtefact(artefact)) throw new TradeciteError('not-found', sdmxFault('sdmx-artefact', { name: artefact, known: ARTEFACT_NAMES.join(', ') }));
  const ids: readonly string[] = ARTEFACTS[artefact].ids;
  if (ANY.includes(id)) return { artefact, id: null };
  if (id !== undefined && ids.includes(id)) return { artefact, id };
  throw new TradeciteError('not-found', sdmxFault('sdmx-artefact', { name: `${artefact} ${id}`, known: ids.join(', ') }));
}

interface JsonMessage {
  readonly meta: ExactJson;
  readonly data: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/** The part of an SDMX-JSON structure message. */
export function pickJsonStructure(message: string, part: StructurePart): string {
  if (!part) return message;
  const { meta, data } = JSON.parse(message) as JsonMessage;
  const { json } = ARTEFACTS[part.artefact];
  const items = (data[json] ?? []).filter(({ id }) => part.id === null || id === part.id);
  return toJsonText({ meta, data: { [json]: items as ExactJson } });
}

/** The part of an SDMX-ML structure message; the message is ours, so elements are found by their tags. */
export function pickMlStructure(message: string, part: StructurePart): string {
  if (!part) return message;
  const [group, item] = ARTEFACTS[part.artefact].xml;
  const section = new RegExp(`<structure:${group}>(.*?)</structure:${group}>`, 'su').exec(message)?.[1] ?? '';
  const items = section.match(new RegExp(`<structure:${item} .*?</structure:${item}>`, 'gsu')) ?? [];
  const picked = items.filter((text) => part.id === null || text.startsWith(`<structure:${item} id="${part.id}"`)).join('');
  return message.replace(/(<message:Structures>).*(<\/message:Structures>)/su, (_, open: string, close: string) => `${open}<structure:${group}>${picked}</structure:${group}>${close}`);
}
