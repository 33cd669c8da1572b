import { toInstant } from '../core/instant';

/** Prisma's condition for the versions of rows that were in force at an instant. */
export interface InForce {
  readonly recordedAt: { readonly lte: Date };
  readonly OR: [{ readonly supersededAt: null }, { readonly supersededAt: { readonly gt: Date } }];
}

/** @param asOf an instant, or a day, which means its last moment. */
export function inForce(asOf: string): InForce {
  const at = new Date(toInstant(asOf));
  return { recordedAt: { lte: at }, OR: [{ supersededAt: null }, { supersededAt: { gt: at } }] };
}
