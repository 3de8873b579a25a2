/** Who may do what: "who has which role", "who may administer", "which tenants are allowed". */
import { askNamed, says, type Rule } from './scene';

const ROLE = String.raw`(?:roles?|rights|permissions?|access)`;
const MAY = String.raw`(?:may|can|is allowed to|are allowed to|is able to)`;

const TENANTS =
  /^(?:and )?(?:which|what|list|show)\b.*\b(?:tenants?|organisations?|organizations?)\b.*(?:\b(?:allowed|permitted|let in|admitted|use|talk|ask|access)\b.*)?$|^(?:which|what|who)\b.*\b(?:tenants?|organisations?|organizations?) (?:is|are|may|can)\b|^allowed tenants?$/;
const OF_TENANTS = /\b(?:tenants?|allowed|permitted|let in|admitted|guests?)\b/;
const ADMINISTRATORS = new RegExp(
  String.raw`^(?:and )?who(?:se| is| are)? (?:all )?(?:${MAY} administer|administers?|administrate|(?:the |our |an |your )*(?:administrators?|admins?)|has (?:admin|administrator) ${ROLE}|${MAY} (?:give|change|grant|hand out) ${ROLE})(?: (?:this|the|it|here|bot|record))*$|^(?:list|show)(?: me)?(?: all| the| our)* (?:administrators?|admins?)$`,
);
const ROLES = new RegExp(
  String.raw`^(?:and )?(?:who (?:has|holds|got) (?:which|what) ${ROLE}|(?:list|show)(?: me)?(?: all| the| our| every)* (?:roles?|people)(?: and their ${ROLE})?|who (?:may|can) do what|who is who|who is listed|what ${ROLE} (?:are there|has everyone|has everybody|does everyone have|does everybody have))$`,
);
const OF_ONE = new RegExp(
  String.raw`^(?:and )?(?:(?:what|which) ${ROLE} (?:does|do|has|have) .+|what (?:may|can) .+ do)$`,
);
const CHANGES = new RegExp(
  String.raw`^(?:and )?(?:who (?:has )?(?:changed|gave|granted|decided)|what (?:has )?(?:been )?changed (?:in|about|of)|history of|changes to)(?: the| any| who has which| all)* (?:${ROLE}|tenants?|people)$`,
);

/** Most sentences hold none of these, and are not looked at further. */
const MAY_BE =
  /\b(?:roles?|rights|permissions?|access|tenants?|organi[sz]ations?|admin|people|(?:who|what) (?:may|can)|who is (?:who|listed))/;

export const accessRule: Rule = (scene) => {
  const { reading, asker } = scene;
  if (reading.numbers.length > 0 || !says(scene, MAY_BE)) return undefined;
  if (says(scene, CHANGES)) return askNamed({ ask: 'access', aspect: 'changes' });
  if (says(scene, TENANTS) && says(scene, OF_TENANTS)) return askNamed({ ask: 'access', aspect: 'tenants' });
  if (says(scene, ADMINISTRATORS)) return askNamed({ ask: 'access', aspect: 'administrators' });
  if (says(scene, ROLES)) return askNamed({ ask: 'access', aspect: 'roles' });
  // A person's name may hold what is a topic elsewhere.
  if (!says(scene, OF_ONE)) return undefined;
  const [person, ...others] = reading.people;
  if (others.some(({ id }) => id !== person?.id)) return undefined;
  if (person !== undefined)
    return askNamed({ ask: 'access', aspect: 'roles', person: { id: person.id, name: person.name } });
  return says(scene, /\b(?:i|me|my)\b/) && says(scene, new RegExp(ROLE))
    ? askNamed({ ask: 'access', aspect: 'roles', person: { id: asker.id, name: asker.name } })
    : undefined;
};
