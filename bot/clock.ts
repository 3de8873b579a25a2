/** The one clock. Whatever depends on the day asks it, so that a demo or a test can start on any day. */
export interface Clock {
  now(): Date;
}

/**
 * A clock that runs at the usual speed.
 * @param startAt where it starts; left out, it tells the real time.
 */
export function createClock(startAt?: Date): Clock {
  const ahead = startAt === undefined ? 0 : startAt.getTime() - Date.now();
  return { now: () => new Date(Date.now() + ahead) };
}
