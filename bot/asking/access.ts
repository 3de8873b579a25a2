/** Who may do what: roles, administrators, tenants, and who changed them. */
import {
  dayOf,
  isSecretary as mayAdminister,
  ROLE_WORDS,
  showDay,
  SYSTEM,
  type Person,
} from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import type { Answer, Desk } from './desk';
import { isSecretary, withPeopleAsTheyAre } from './rights';
import { capital, counted } from './words';

type AccessQuestion = Extract<Question, { ask: 'access' }>;

/** More lines than this are no longer read. */
const MOST = 40;
const MOST_CHANGES = 20;

export const answerAccess = async (question: AccessQuestion, given: Desk): Promise<Answer> => {
  const desk = await withPeopleAsTheyAre(given);
  switch (question.aspect) {
    case 'roles':
      return question.person === undefined ? everybody(desk) : ofOne(question.person, desk);
    case 'administrators':
      return administrators(desk);
    case 'tenants':
      return tenants(desk);
    case 'changes':
      return changes(desk);
  }
};

/** "Chair of the Inspection and Audit Board, thematic lead" */
const rolesWords = (person: Person, { catalogue }: Desk): string => {
  const chaired = catalogue.boards
    .filter(({ chair }) => chair?.id === person.id)
    .map(({ name }) => `chair of the ${name}`);
  const given = person.roles
    .filter((role) => role !== 'board chair' && role !== 'sign-off chair')
    .map((role) => ROLE_WORDS[role]);
  return [...chaired, ...given].join(', ');
};

const everybody = (desk: Desk): Answer => {
  const { people, boards } = desk.catalogue;
  const vacant = boards.filter(({ chair }) => chair === null).map(({ name }) => `Nobody chairs the ${name}.`);
  if (people.length === 0) return sentence(desk, 'None: nobody has been given a role');
  const shown = people.slice(0, MOST);
  return answerWith(
    desk,
    'facts',
    {
      summary: `${counted(people.length, 'person', 'people')} ${people.length === 1 ? 'has' : 'have'} a role`,
      heading: 'Who has which role',
    },
    {
      facts: shown.map((person) => ({ title: person.name, value: capital(rolesWords(person, desk)) })),
      lines: [
        ...vacant,
        ...(people.length > MOST ? [`${people.length - MOST} more. Ask for one of them by name.`] : []),
        'Everybody else in an allowed tenant may ask.',
      ],
    },
  );
};

const ofOne = (of: { readonly id: string; readonly name: string }, desk: Desk): Answer => {
  const person = desk.catalogue.people.find(({ id }) => id === of.id);
  const byDeployment = desk.admins.has(of.id) ? ', administrator by the deployment' : '';
  return person === undefined && byDeployment === ''
    ? sentence(desk, `Nothing held: ${of.name === '' ? 'you have' : `${of.name} has`} no role, and may ask`)
    : sentence(
        desk,
        `${person?.name ?? of.name}: ${person === undefined ? byDeployment.slice(2) : `${rolesWords(person, desk)}${byDeployment}`}`,
      );
};

const administrators = (desk: Desk): Answer => {
  const named = desk.catalogue.people.filter((person) => mayAdminister(person, desk));
  const known = new Set(named.map(({ id }) => id));
  const others = [...desk.admins].filter((id) => id !== SYSTEM.id && !known.has(id));
  const words = [
    ...named.map(({ name }) => name),
    ...(others.length === 0
      ? []
      : [`${counted(others.length, 'person', 'people')} whom the deployment names by object id`]),
  ];
  if (words.length === 0) return sentence(desk, 'None: nobody may administer');
  return sentence(desk, `${words.join(', ')} may administer`, {
    words: [
      'They give roles, name chairs, add boards and allow tenants: "make @Priya Shah an administrator".',
      ...others.map((id) => `By the deployment (ASSURANCE_ADMINS): object id ${id}`),
    ],
  });
};

const tenants = async (desk: Desk): Promise<Answer> => {
  if (!isSecretary(desk))
    return sentence(
      desk,
      "You can't see which tenants are allowed. The board secretary and administrators can.",
    );
  const { allowed } = await desk.record.access();
  return sentence(
    desk,
    `${counted(allowed.length, 'tenant')} ${allowed.length === 1 ? 'is' : 'are'} allowed`,
    {
      words: allowed.map(
        ({ id, name, first }) =>
          `${id}${name === null ? '' : ` (${name})`}: ${first ? 'by the deployment, ASSURANCE_TENANTS' : 'allowed in chat'}`,
      ),
    },
  );
};

const changes = async (desk: Desk): Promise<Answer> => {
  const entries = await desk.record.accessEntries();
  if (entries.length === 0) return sentence(desk, 'None: no role and no tenant has been changed in chat');
  const more = entries.length > MOST_CHANGES ? `, the latest ${MOST_CHANGES}` : '';
  return sentence(desk, `${counted(entries.length, 'change')} to roles and tenants${more}`, {
    words: entries
      .slice(0, MOST_CHANGES)
      .map(({ at, by, text }) => `${showDay(dayOf(at))}, ${by.name}: ${text}`),
  });
};
