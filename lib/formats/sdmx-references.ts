import { ARTEFACT_KINDS, type SdmxReferences } from '../core/sdmx-query';
import { CODELIST_NAMES } from './sdmx-codelists';
import { type Flow, FLOWS } from './sdmx-flow';
import { CONCEPT_SCHEME } from './sdmx-structure';

export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** The artefacts of each kind, by id. */
export const ARTEFACT_IDS: Readonly<Record<ArtefactKind, readonly string[]>> = {
  dataflow: FLOWS.map(({ dataflow }) => dataflow.id),
  datastructure: FLOWS.map(({ dataStructure }) => dataStructure.id),
  conceptscheme: [CONCEPT_SCHEME.id],
  codelist: Object.keys(CODELIST_NAMES),
};

interface Artefact {
  readonly kind: ArtefactKind;
  readonly id: string;
}

/** An artefact of an answer; a stub has its names only. */
export interface Chosen extends Artefact {
  readonly isStub: boolean;
}

/** Which artefacts: of one kind all or some; null for everything. */
export type StructurePart = { readonly kind: ArtefactKind; readonly ids: readonly string[] } | null;

const EVERY: readonly Artefact[] = ARTEFACT_KINDS.flatMap((kind) => ARTEFACT_IDS[kind].map((id) => ({ kind, id })));

function toStructureChildren({ dimensions, attributes }: Flow): string[] {
  const codelists = [...dimensions, ...attributes].flatMap(({ codelist }) => codelist ?? []);
  return [CONCEPT_SCHEME.id, ...codelists];
}

function childIdsOf({ kind, id }: Artefact): readonly string[] {
  const flow = FLOWS.find(({ dataflow, dataStructure }) => dataflow.id === id || dataStructure.id === id);
  if (!flow) return [];
  return kind === 'dataflow' ? [flow.dataStructure.id] : toStructureChildren(flow);
}

/** No two artefacts have the same id. */
function childrenOf(some: readonly Artefact[]): Artefact[] {
  const ids = new Set(some.flatMap(childIdsOf));
  return EVERY.filter(({ id }) => ids.has(id));
}

function parentsOf(some: readonly Artefact[]): Artefact[] {
  return EVERY.filter((each) => childIdsOf(each).some((id) => some.some((asked) => asked.id === id)));
}

/** Whatever is reached by some steps. */
function reach(some: readonly Artefact[], step: typeof childrenOf): Artefact[] {
  const next = step(some);
  return next.length === 0 ? [] : [...next, ...reach(next, step)];
}

function siblingsOf(some: readonly Artefact[]): Artefact[] {
  const parents = parentsOf(some);
  return [...parents, ...childrenOf(parents)];
}

/** The artefacts that others refer to, or that refer to them (SDMX 2.1, section 7, 4.3.2 `references`). */
function findReferences(asked: readonly Artefact[], references: SdmxReferences['references']): Artefact[] {
  switch (references) {
    case 'none':
      return [];
    case 'children':
      return childrenOf(asked);
    case 'descendants':
      return reach(asked, childrenOf);
    case 'parents':
      return parentsOf(asked);
    case 'ancestors':
      return reach(asked, parentsOf);
    case 'parentsandsiblings':
      return siblingsOf(asked);
    case 'all':
      return [...siblingsOf(asked), ...reach(asked, childrenOf)];
    default:
      return [...reach(asked, childrenOf), ...reach(asked, parentsOf)].filter(({ kind }) => kind === references);
  }
}

/** The artefacts of an answer, each once. `referencepartial` is answered with whole lists, which hold what it asks for. */
export function chooseArtefacts(part: StructurePart, { references, detail }: SdmxReferences): Chosen[] {
  const asked = part ? EVERY.filter(({ kind, id }) => kind === part.kind && part.ids.includes(id)) : EVERY;
  const related = new Set(findReferences(asked, references).map(({ id }) => id));
  const areAllStubs = detail === 'allstubs' || detail === 'allcompletestubs';
  const areOthersStubs = areAllStubs || detail === 'referencestubs' || detail === 'referencecompletestubs';
  return EVERY.filter((each) => asked.includes(each) || related.has(each.id)).map((each) => ({ ...each, isStub: asked.includes(each) ? areAllStubs : areOthersStubs }));
}
