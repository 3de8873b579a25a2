/** The times that Teams sets us, in one place. Tests shorten them. */
export interface Limits {
  /** Teams gives up on a turn after about 15 seconds and sends it again; by then it must be acknowledged. */
  readonly turnMs: number;
  /** Teams gives up on a press, a search or a dialog after 5 seconds, and shows an error instead. */
  readonly invokeMs: number;
  /** After this long without an answer, the person is shown that we are at it. */
  readonly typingAfterMs: number;
  /** How long one request to Teams may take. */
  readonly sendMs: number;
  /** How long putting one part of a file may take: ten megabytes at most. */
  readonly filePartMs: number;
}

export const LIMITS: Limits = {
  turnMs: 12_000,
  invokeMs: 4_000,
  typingAfterMs: 1_500,
  sendMs: 10_000,
  filePartMs: 60_000,
};
