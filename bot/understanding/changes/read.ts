/** A sentence that records something becomes a typed change, or says what it lacks. */
import {
  Change,
  EvidenceUrl,
  LONGEST_TEXT,
  type BoardChange,
  type Day,
  type PersonRef,
  type Rag,
} from '../../../data/model';
import type { Lexicon, Meaning } from '../lexicon';
import type { Person } from '../criteria';
import { read } from '../reading';
import { named, type Subject } from '../subject';
import { clean, words } from '../words';
import { readBoards } from './boards';
import { readDay } from './day';
import { SHAPES, type ShapeName } from './shapes';
import { tidy } from './tidy';

/** A change whose reason is still to be said. */
export interface Unreasoned {
  readonly kind: 'date' | 'state' | 'send back' | 'reopen' | 'not adopt';
  readonly to?: Day;
  readonly rag?: Rag;
  readonly status?: 'awaiting allocation' | 'in progress';
}

export type Recording =
  | { readonly is: 'record'; readonly rec: string; readonly change: Change }
  | {
      readonly is: 'record board';
      readonly board: string;
      readonly change: BoardChange | { readonly change: 'link here' };
    }
  /** A reason is required and none was given. */
  | { readonly is: 'why'; readonly rec: string; readonly lacks: Unreasoned }
  /** "update rec 3": a form, to be filled in. */
  | { readonly is: 'form'; readonly rec: string }
  /** Takes back or corrects the asker's last entry: which that is, the record knows. */
  | { readonly is: 'last entry'; readonly rec: string | undefined; readonly text: string | undefined }
  /** Which recommendation is open. */
  | { readonly is: 'which rec'; readonly recs: readonly string[] }
  /** Said clearly enough, but it cannot be so. */
  | { readonly is: 'problem'; readonly sentence: string };

export interface Speaker {
  readonly asker: Person;
  readonly today: Day;
  readonly subject: Subject;
}

export { readDay };

type Parts = Readonly<Record<string, string | undefined>>;

/** @returns undefined where the message records nothing */
export const readRecording = (message: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  const text = tidy(message).replace(/[,. ]+(?:please|pls|thanks|thank you|ta|cheers)[.! ]*$/i, '');
  if (text.length === 0) return undefined;
  // A question mark makes a question, unless it stands in words that are to be kept.
  const asked = /\?[\s.!?]*$/.test(text);
  const ofBoard = asked ? undefined : readBoards(text, speaker, lexicon);
  if (ofBoard !== undefined) return ofBoard;
  for (const { name, pattern } of SHAPES) {
    const parts = pattern.exec(text)?.groups;
    if (parts === undefined || (asked && (parts['text'] === undefined || !text.includes(':')))) continue;
    const recording = recordingOf(name, parts, speaker, lexicon);
    if (recording !== undefined) return recording;
  }
  return undefined;
};

const recordingOf = (
  name: ShapeName,
  parts: Parts,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  if (parts['number'] !== undefined) return actionRecording(name, parts, parts['number'], speaker, lexicon);
  const subject = parts['subject'] ?? parts['subject2'] ?? parts['subject3'] ?? parts['subject4'];
  if (name === 'correct' || name === 'undo') return lastEntry(subject, parts, speaker, lexicon);
  const rec = recOf(subject, speaker, lexicon);
  if (rec === undefined) return undefined;
  if (typeof rec !== 'string') return rec;
  return ofRec(name, rec, parts, speaker, lexicon);
};

/** The one recommendation named, or why there is not one. */
const recOf = (
  subject: string | undefined,
  { subject: spokenOf, today }: Speaker,
  lexicon: Lexicon,
): string | Recording | undefined => {
  if (subject === undefined) return undefined;
  const found = named(read(words(clean(subject)), lexicon, today), lexicon.catalogue, spokenOf);
  const [only] = found.is === 'these' ? found.recs : [];
  if (found.is === 'these' && found.recs.length === 1 && only !== undefined) return only;
  if (found.is === 'missing')
    return { is: 'problem', sentence: `Nothing held: there is no Rec ${found.numbers.join(', ')} of ours.` };
  return { is: 'which rec', recs: found.is === 'these' || found.is === 'one of' ? found.recs : [] };
};

const lastEntry = (
  subject: string | undefined,
  parts: Parts,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  const long = tooLong(parts['text']?.trim() ?? '');
  if (long !== undefined) return long;
  if (subject === undefined)
    return {
      is: 'last entry',
      rec: speaker.subject.recs.length === 1 ? speaker.subject.recs[0] : undefined,
      text: parts['text']?.trim(),
    };
  const rec = recOf(subject, speaker, lexicon);
  return typeof rec === 'string' ? { is: 'last entry', rec, text: parts['text']?.trim() } : rec;
};

const tooLong = (text: string): Recording | undefined =>
  text.length > LONGEST_TEXT
    ? {
        is: 'problem',
        sentence: `I can't answer that: an entry holds at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters, and this has ${text.length.toLocaleString('en-GB')}. Put the rest in a document and link it as evidence. Nothing has been recorded.`,
      }
    : undefined;

const ofRec = (
  name: ShapeName,
  rec: string,
  parts: Parts,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  const text = parts['text']?.trim() ?? '';
  // "because of the trainers" keeps its "because".
  const reason = (parts['reason']?.trim() ?? '').replace(/^of /i, 'because of ');
  const long = tooLong(text) ?? tooLong(reason);
  if (long !== undefined) return long;
  const record = (change: Change): Recording => ({ is: 'record', rec, change });
  const because = (lacks: Unreasoned): Recording =>
    reason === '' ? { is: 'why', rec, lacks } : { is: 'record', rec, change: reasoned(lacks, reason) };
  const optional = text === '' ? {} : { text };
  switch (name) {
    case 'progress':
      return text === '' ? { is: 'form', rec } : record({ change: 'progress', text });
    case 'form':
      return { is: 'form', rec };
    case 'comment':
      return record({ change: 'comment', text });
    case 'evidence':
      return evidence(rec, parts['url'] ?? '', text);
    case 'add action':
      return addedAction(rec, text, speaker, lexicon);
    case 'date':
      return withDay(parts['date'], speaker, (to) => because({ kind: 'date', to }));
    case 'owner':
      return withPerson(parts['who'], speaker, lexicon, (owner) => record({ change: 'owner', owner }));
    case 'state':
      return because(stateOf(parts));
    case 'propose complete':
      return record({ change: 'propose complete', ...optional });
    case 'sign off':
      return record({ change: 'sign off', ...optional });
    case 'send back':
    case 'reopen':
    case 'not adopt':
      return because({ kind: name });
    case 'correct':
    case 'undo':
    case 'action state':
    case 'action date':
    case 'action owner':
      return undefined;
  }
};

/** The change, now that its reason is known. */
export const reasoned = (lacks: Unreasoned, reason: string): Change => {
  switch (lacks.kind) {
    case 'date':
      return Change.parse({ change: 'date', to: lacks.to, reason });
    case 'state':
      return Change.parse({ change: 'state', rag: lacks.rag, status: lacks.status, reason });
    case 'send back':
    case 'reopen':
    case 'not adopt':
      return { change: lacks.kind, reason };
  }
};

const stateOf = (parts: Parts): Unreasoned => {
  const status = parts['status']?.toLowerCase();
  if (status !== undefined)
    return { kind: 'state', status: status === 'awaiting allocation' ? status : 'in progress' };
  const rag = parts['rag']?.toLowerCase();
  return {
    kind: 'state',
    ...(rag === 'red' || rag === 'amber' || rag === 'green' || rag === 'blue' || rag === 'white'
      ? { rag }
      : {}),
  };
};

const evidence = (rec: string, url: string, text: string): Recording => {
  const link = EvidenceUrl.safeParse(url.replace(/[.,;]+$/, ''));
  if (!link.success)
    return {
      is: 'problem',
      sentence:
        "I can't answer that: evidence is a link that begins with https://. Nothing has been recorded.",
    };
  const title = text.replace(/^[\s,;:()-]+|[\s()]+$/g, '');
  return {
    is: 'record',
    rec,
    change: { change: 'evidence', url: link.data, ...(title === '' ? {} : { title }) },
  };
};

/** "publish retention schedule by 28 Feb, owner ASB thematic lead" */
const addedAction = (rec: string, said: string, speaker: Speaker, lexicon: Lexicon): Recording => {
  const owned =
    /[,;]?\s*(?:owner|owned by|for|assigned to|with)\s*:?\s*@?((?:the )?[A-Za-z' ]{2,60})[. ]*$/i.exec(said);
  const owner = owned?.[1] === undefined ? undefined : personOf(owned[1], speaker, lexicon);
  const rest = owner === undefined || owned === null ? said : said.slice(0, owned.index);
  if (owned !== null && owner === undefined && /owner/i.test(owned[0])) return unknownPerson(owned[1] ?? '');
  const dated = /[,;]?\s*(?:by|target(?: date)?|due|before)\s*:?\s*([^,;]{3,40})[. ]*$/i.exec(rest);
  const target = dated?.[1] === undefined ? undefined : readDay(dated[1], speaker.today);
  const text = (target === undefined || dated === null ? rest : rest.slice(0, dated.index)).trim();
  if (text === '') return { is: 'form', rec };
  return {
    is: 'record',
    rec,
    change: {
      change: 'add action',
      text,
      ...(target === undefined ? {} : { target }),
      ...(owner === undefined ? {} : { owner }),
    },
  };
};

const actionRecording = (
  name: ShapeName,
  parts: Parts,
  number: string,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  const rec = lexicon.catalogue.recommendations.find(
    (known) => known.number === Number(number.split('.')[0]),
  )?.id;
  if (rec === undefined)
    return { is: 'problem', sentence: `Nothing held: there is no action ${number} of ours.` };
  const record = (change: Change): Recording => ({ is: 'record', rec, change });
  if (name === 'action date')
    return withDay(parts['date'], speaker, (target) => record({ change: 'action', number, target }));
  if (name === 'action owner')
    return withPerson(parts['who'], speaker, lexicon, (owner) => record({ change: 'action', number, owner }));
  if (name !== 'action state') return undefined;
  const state = parts['state']?.toLowerCase() ?? '';
  const known =
    state === 'not started'
      ? 'not started'
      : /^(?:started|in progress|under ?way)$/.test(state)
        ? 'in progress'
        : 'done';
  return record({ change: 'action', number, state: known });
};

const withDay = (said: string | undefined, { today }: Speaker, use: (day: Day) => Recording): Recording => {
  const day = readDay(said ?? '', today);
  return day === undefined
    ? {
        is: 'problem',
        sentence: `"${(said ?? '').trim().slice(0, 40)}" is no date I know. Say it like 30 April 2025.`,
      }
    : use(day);
};

/** A person by name, post, mention or "me". */
const personOf = (said: string, { asker }: Speaker, lexicon: Lexicon): PersonRef | undefined => {
  const row = words(clean(said.replace(/^@/, '')));
  if (row.length === 1 && ['me', 'i', 'myself'].includes(row[0]?.text ?? '')) {
    const known = lexicon.catalogue.people.find((person) => person.id === asker.id);
    return known === undefined ? undefined : { id: known.id, name: known.name };
  }
  const isPerson = (meaning: Meaning): meaning is Extract<Meaning, { is: 'person' }> =>
    meaning.is === 'person';
  const found = row.flatMap((_, at) => lexicon.phrases.longest(row, at)?.values.filter(isPerson) ?? [])[0];
  return found === undefined ? undefined : { id: found.person.id, name: found.person.name };
};

const unknownPerson = (said: string): Recording => ({
  is: 'problem',
  sentence: `Nothing held: nobody called "${said.trim().slice(0, 60)}" is known here. An owner is somebody the board secretary has listed.`,
});

const withPerson = (
  said: string | undefined,
  speaker: Speaker,
  lexicon: Lexicon,
  use: (person: PersonRef) => Recording,
): Recording => {
  const person = personOf(said ?? '', speaker, lexicon);
  return person === undefined ? unknownPerson(said ?? '') : use(person);
};
