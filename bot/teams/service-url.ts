/**
 * Where an activity says that its answer should go. A bot sends its token there, so the address is
 * looked at before anything is done with what came in.
 */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether we may answer at `serviceUrl`. Without a registration only this machine may be addressed.
 * With one it must be https; that it is Teams' own is vouched for by the token, whose `serviceurl`
 * claim the SDK compares, and holds for every Teams cloud without a list of hosts.
 */
export function mayAnswerAt(serviceUrl: string, registered: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  if (registered) return protocol === 'https:';
  return (protocol === 'http:' || protocol === 'https:') && LOOPBACK.has(hostname);
}
