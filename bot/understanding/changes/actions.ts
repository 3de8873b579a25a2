/** Actions: a new one, and what becomes of one that stands. */
import type { Change } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { readDay, withDay } from './days';
import { personOf, unknownPerson, withPerson } from './people';
import type { Parts, Recording, Speaker } from './recording';
import { jointOf, reports } from './statement';
import type { ShapeName } from './wording';

/** "publish retention schedule by 28 Feb, owner ASB thematic lead" */
export const addedAction = (rec: string, said: string, speaker: Speaker, lexicon: Lexicon): Recording => {
  const owned =
    /[,;]?\s*(?:owner|owned by|for|assigned to|with)\s*:?\s*@?((?:the )?[A-Za-z' ]{2,60})[. ]*$/i.exec(said);
  const owner = owned?.[1] === undefined ? undefined : personOf(owned[1], speaker, lexicon);
  const rest = owner === undefined || owned === null ? said : said.slice(0, owned.index);
  if (owned !== null && owner === undefined && /owner/i.test(owned[0])) return unknownPerson(owned[1] ?? '');
  const dated = /[,;]?\s*(?:by|target(?: date)?|due|before)\s*:?\s*([^,;]{3,40})[. ]*$/i.exec(rest);
  const target = dated?.[1] === undefined ? undefined : readDay(dated[1], speaker.today);
  const text = (target === undefined || dated === null ? rest : rest.slice(0, dated.index)).trim();
  if (text === '') return { is: 'form', rec, kind: 'add action' };
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

/** What takes back, in part, that an action is done: "3.2 done, but only in Stafford". */
const HEDGED =
  /\b(?:but|except|apart|only|not|until|once|when|if|partly|partially|nearly|almost|mostly|subject to|pending|awaiting|still)\b|n't\b|\d ?%/i;

/** @param said the whole sentence, as it was typed */
export const actionRecording = (
  name: ShapeName,
  parts: Parts,
  number: string,
  said: string,
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
  if (name === 'report')
    return reports(parts['said'] ?? '', jointOf(parts['joint'] ?? ''), false, lexicon, speaker.today)
      ? record({ change: 'progress', text: said.slice(Math.max(0, said.indexOf(number))) })
      : undefined;
  if (name !== 'action state') return undefined;
  // What is said beside it may make it less than done: then it is a report, in the words it was said in.
  if (HEDGED.test(parts['aside'] ?? '')) return record({ change: 'progress', text: said });
  const state = (parts['state'] ?? parts['verb'] ?? '').toLowerCase();
  const known =
    state === 'not started'
      ? 'not started'
      : /^(?:start|started|starting|begin|begun|in progress|under ?way)$/.test(state)
        ? 'in progress'
        : 'done';
  return record({ change: 'action', number, state: known });
};
