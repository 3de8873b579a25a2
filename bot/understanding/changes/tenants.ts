/** Which organisations may talk to the bot: by the id of their Entra tenant, or by the name it was allowed under. */
import { GUID, tidyName } from './persons';
import type { Recording } from './recording';
import { beginning, END } from './wording';

const TENANT = String.raw`(?:(?:people|guests|users|staff|anyone|everyone) from )?(?:the )?(?:entra |guest |teams |other )?(?:tenant|organi[sz]ation|directory)(?: id)?`;
const ALLOW = String.raw`(?:allow|admit|permit|let in|let|add|authori[sz]e|accept)(?: in)?`;
const STOP = String.raw`(?:stop allowing|stop admitting|no longer allow|do not allow|don't allow|disallow|remove|block|bar|shut out|withdraw|revoke|stop)`;

const ALLOWS = [
  `${ALLOW} ${TENANT}:? (?<id>${GUID})(?: in)?(?:[ ,:-]*(?<name>.{2,120}?))?${END}`,
  String.raw`${ALLOW} (?:the )?(?<name>[^,]{2,100}?)(?:'s|s')? ${TENANT}:? \(?(?<id>${GUID})\)?${END}`,
].map(beginning);
const ALLOWS_NONE = beginning(`${ALLOW} ${TENANT}(?: .{0,120}?)?${END}`);
const STOPS = [
  `${STOP} ${TENANT}:? (?<id>${GUID})(?:[ ,:-]*(?:.{2,120}?))?${END}`,
  `${STOP} (?<id>${GUID})${END}`,
  `${STOP} ${TENANT}:? (?:of |called |named )?(?<name>.{2,120}?)${END}`,
  String.raw`${STOP} (?:the )?(?<name>[^,]{2,100}?)(?:'s|s')? (?:tenant|organi[sz]ation|directory)${END}`,
].map(beginning);

/** @returns undefined where the words decide nothing of tenants */
export const readTenant = (text: string): Recording | undefined => {
  for (const pattern of STOPS) {
    const { id, name } = pattern.exec(text)?.groups ?? {};
    if (id !== undefined)
      return {
        is: 'access',
        change: { change: 'tenant', tenant: id.toLowerCase(), name: null, allowed: false },
      };
    if (name !== undefined)
      return { is: 'access', change: { change: 'tenant by name', name: nameOf(name), allowed: false } };
  }
  for (const pattern of ALLOWS) {
    const { id, name } = pattern.exec(text)?.groups ?? {};
    if (id === undefined) continue;
    const called = nameOf(name ?? '');
    return {
      is: 'access',
      change: {
        change: 'tenant',
        tenant: id.toLowerCase(),
        name: called.length < 2 ? null : called.slice(0, 100),
        allowed: true,
      },
    };
  }
  return ALLOWS_NONE.test(text)
    ? {
        is: 'problem',
        sentence:
          'say the id of its Entra tenant: "allow the tenant 00000000-0000-0000-0000-000000000000 (the commissioner\'s office)".',
      }
    : undefined;
};

/** "(the commissioner's office)" */
const nameOf = (said: string): string =>
  tidyName(
    said
      .trim()
      .replace(/^\(\s*|\s*\)$/g, '')
      .replace(/^(?:for|of|which is|called|named|this is|that is|as)\s+/i, '')
      .replace(/^the\s+/i, ''),
  );
