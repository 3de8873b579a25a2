/**
 * Where Teams keeps the files of a chat: SharePoint, which OneDrive for Business is part of. A link to it
 * stands in an activity; whatever else stands there is not asked for anything and gets nothing.
 */
const KEPT_AT = ['sharepoint.com', 'sharepoint.us', 'sharepoint.de', 'sharepoint.cn'];
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a file may be put at, or fetched from, that address. Without a registration only on this machine.
 * @param hosts where files of this kind are kept, where it is not everywhere
 */
export const isWhereFilesAre = (
  address: string,
  registered: boolean,
  hosts: readonly string[] = KEPT_AT,
): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (!registered) return (protocol === 'http:' || protocol === 'https:') && LOOPBACK.has(hostname);
  return protocol === 'https:' && port === '' && hosts.some((host) => hostname.endsWith(`.${host}`));
};
