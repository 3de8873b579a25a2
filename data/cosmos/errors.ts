/**
 * The ways in which the record can fail its reader: it did not answer, what it holds is not in order, or a
 * later version of the bot wrote it.
 */
import type { ZodError } from 'zod';
import { SCHEMA } from '../model';

/** The database refused or did not answer. `cause` is what the SDK said. */
export class RecordUnavailable extends Error {
  override readonly name = 'RecordUnavailable';
  /** The HTTP status or the network's error code, where there was one. */
  readonly code: string | number | undefined;

  constructor(doing: string, cause: unknown) {
    super(`The record did not answer while ${doing}: ${reasonOf(cause)}`, { cause });
    this.code = codeOf(cause);
  }
}

/** A document in the record that does not have the shape it should: it names itself, so that it can be mended. */
export class MalformedDocument extends Error {
  override readonly name = 'MalformedDocument';

  constructor(
    readonly document: string,
    readonly force: string,
    cause: ZodError,
  ) {
    const issues = cause.issues
      .slice(0, 3)
      .map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`);
    super(`Document ${document} of ${force} is malformed (${issues.join('; ')})`, { cause });
  }
}

/** A document in a shape that only a later version knows. Nothing is read of it, and nothing is written over it. */
export class NewerDocument extends Error {
  override readonly name = 'NewerDocument';

  constructor(
    readonly document: string,
    schema: number,
  ) {
    super(
      `Document ${document} was written by a later version of the bot (its schema is ${schema}, this version reads up to ${SCHEMA}). Start that version, or a later one, again; or restore the record as it was before.`,
    );
  }
}

const codeOf = (cause: unknown): string | number | undefined => {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' || typeof cause.code === 'number' ? cause.code : undefined;
};

const reasonOf = (cause: unknown): string => {
  const code = codeOf(cause);
  const message = cause instanceof Error && cause.message !== '' ? cause.message : 'no reason given';
  return code === undefined ? message : `${message} (${code})`;
};
