import type { Fault, FaultParams } from './faults/fault';
import type { Locale } from './locale';

/** One place in the input that is wrong. Lines and columns count from 1. */
export interface ErrorDetail {
  file?: string;
  line?: number;
  column?: number;
  field?: string;
  /** Code and parameters of the reason, for programs. */
  fault?: string;
  params?: FaultParams;
  reason: string;
  /** The reason in Vietnamese, where people meet it on a page. */
  reasonVi?: string;
}

export type ErrorCode = 'bad-request' | 'forbidden' | 'not-found' | 'gone' | 'method-not-allowed' | 'not-acceptable' | 'conflict' | 'too-large' | 'unsupported-type' | 'bad-data' | 'unavailable' | 'not-implemented' | 'internal';

const STATUS: Record<ErrorCode, number> = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'bad-data': 422,
  internal: 500,
  'not-implemented': 501,
  unavailable: 503,
};

/** The only error class of the product: a code, a sentence for people, and the places that are wrong. The message is English. */
export class TradeciteError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];
  /** Code of the message, where it is one of a catalogue (lib/core/faults). */
  readonly fault: string | undefined;
  /** The message in Vietnamese, where somebody has said it in that. */
  readonly messageVi: string | undefined;

  constructor(code: ErrorCode, message: string | Fault, details: readonly ErrorDetail[] = [], options?: ErrorOptions) {
    super(typeof message === 'string' ? message : message.reason, options);
    this.name = 'TradeciteError';
    this.code = code;
    this.details = details;
    this.fault = typeof message === 'string' ? undefined : message.fault;
    this.messageVi = typeof message === 'string' ? undefined : message.reasonVi;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** `observations.csv:12:7 obs_value: …`, one line a detail. */
export function toDetailLine(detail: ErrorDetail, locale: Locale = 'en'): string {
  const place = [detail.file, detail.line, detail.column].filter((part) => part !== undefined).join(':');
  const subject = [place, detail.field].filter(Boolean).join(' ');
  const reason = (locale === 'vi' && detail.reasonVi) || detail.reason;
  return subject ? `${subject}: ${reason}` : reason;
}
