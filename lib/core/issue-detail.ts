import type { z } from 'zod';
import type { ErrorDetail } from './errors';
import { type Fault, type FaultParams, type FaultWords, toFaultMaker } from './faults/fault';
import { REQUEST_FAULTS, requestFault } from './faults/request-faults';

type Issue = z.core.$ZodIssue;

/** Of what was given, shown again. */
const SHOWN = 60;

const KINDS: Readonly<Record<string, keyof typeof REQUEST_FAULTS>> = {
  string: 'no-text', number: 'no-number', int: 'no-whole-number', array: 'no-list', object: 'no-object', record: 'no-object', boolean: 'no-boolean',
};

function toTypeFault({ expected, input }: z.core.$ZodIssueInvalidType): Fault {
  if (input === undefined) return requestFault('missing');
  return requestFault(KINDS[expected] ?? 'wrong-kind', { expected });
}

function toSmallFault({ origin, minimum }: z.core.$ZodIssueTooSmall): Fault {
  const params = { minimum: String(minimum) };
  if (origin === 'string') return requestFault(minimum === 1 ? 'text-empty' : 'text-short', params);
  return requestFault(origin === 'array' ? 'list-short' : 'number-small', params);
}

function toLargeFault({ origin, maximum }: z.core.$ZodIssueTooBig): Fault {
  const params = { maximum: String(maximum) };
  if (origin === 'string') return requestFault('text-long', params);
  return requestFault(origin === 'array' ? 'list-long' : 'number-large', params);
}

/** What a schema finds by itself, in plain words. */
function toPlainFault(issue: Issue): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return toTypeFault(issue);
    case 'too_small':
      return toSmallFault(issue);
    case 'too_big':
      return toLargeFault(issue);
    case 'invalid_value':
      return issue.input === undefined ? requestFault('missing') : requestFault('one-of', { known: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return requestFault('unknown-field');
    default:
      return requestFault('wrong-form');
  }
}

function toParams(issue: Issue): FaultParams {
  const known = issue.code === 'custom' ? issue.params : undefined;
  return { ...('maximum' in issue && { maximum: String(issue.maximum) }), ...(known as FaultParams | undefined) };
}

/** Rules of our own write a code of the catalogue as their message, or words, with the Vietnamese ones in `params.vi`. */
function toOwnFault(issue: Issue, catalogue: FaultWords): Pick<ErrorDetail, 'fault' | 'params' | 'reason' | 'reasonVi'> {
  if (Object.hasOwn(catalogue, issue.message)) return toFaultMaker(catalogue)(issue.message, toParams(issue));
  const { vi } = toParams(issue);
  return { reason: issue.message, ...(typeof vi === 'string' && { reasonVi: vi }) };
}

/** What was sent at a place: before a schema made something else of it. */
function toSent(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[key] : undefined), whole);
}

/** Names what was given behind what is allowed, where it is short and one value. */
function withGiven(said: ReturnType<typeof toOwnFault>, input: unknown): ReturnType<typeof toOwnFault> {
  const isValue = (typeof input === 'string' && input !== '') || typeof input === 'number' || typeof input === 'boolean';
  const given = isValue ? String(input) : '';
  if (!given || given.length > SHOWN || said.reason.includes(`"${given}"`)) return said;
  const { reason, reasonVi = said.reason } = requestFault('given', { reason: { en: said.reason, vi: said.reasonVi ?? said.reason }, given });
  return { ...said, reason, ...(said.reasonVi && { reasonVi }) };
}

/** The name of a field as it was sent: of a list written in one parameter the parameter, not a place in the list made of it. */
function toField(whole: unknown, path: readonly PropertyKey[]): string {
  const ends = path.findIndex((_, i) => typeof toSent(whole, path.slice(0, i + 1)) !== 'object');
  return path.slice(0, ends === -1 ? path.length : ends + 1).join('.');
}

function toIssueDetails(issue: Issue, whole: unknown, catalogue: FaultWords): ErrorDetail[] {
  const said = withGiven(issue.message === '' ? toPlainFault(issue) : toOwnFault(issue, catalogue), toSent(whole, issue.path) ?? issue.input);
  const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return fields.map((path) => ({ field: toField(whole, path), ...said }));
}

/** What was asked or sent, checked: the data, or each wrong field with what is wrong, what was given and what is allowed. */
export type Checked<T> = { readonly data: T } | { readonly details: readonly ErrorDetail[] };

/**
 * Checks against a schema.
 * @param catalogue codes that rules of the schema may write as their message, besides those of requests
 */
export function checkInput<T>(schema: z.ZodType<T>, input: unknown, catalogue: FaultWords = {}): Checked<T> {
  // A message of our own takes precedence; what has none is worded here.
  const parsed = schema.safeParse(input, { error: () => '', reportInput: true });
  if (parsed.success) return { data: parsed.data };
  return { details: parsed.error.issues.flatMap((issue) => toIssueDetails(issue, input, { ...REQUEST_FAULTS, ...catalogue })) };
}
