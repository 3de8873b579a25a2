/** What the message extension does: "Record as update" on a message, and a search from the compose box. */
import type { Recommendation } from '../../data/model';
import { answerWith, sentence } from '../asking/cards';
import { labelOf, type Answer, type Desk } from '../asking/desk';
import { mayReport } from '../asking/rights';
import { statusOf } from '../asking/status';
import type { ComposeTurn } from '../turn';
import type { Lexicon } from '../understanding/lexicon';
import { NOTHING_REMEMBERED, understand } from '../understanding/understand';
import { MARKINGS, choice, words } from './fields';
import { MessageLink } from './forms';

/** Results of a search: as many as a person reads. */
const MOST_RESULTS = 8;

/** The form, filled with the message's words; the recommendations are those that the person may update. */
export const composeForm = async (message: ComposeTurn['message'], desk: Desk): Promise<Answer> => {
  const recs = await desk.record.recommendations(desk.catalogue.recommendations.map((rec) => rec.id));
  const mine = recs.filter((rec) => mayReport(rec, desk).allowed);
  if (mine.length === 0) {
    return sentence(
      desk,
      "You can't record an update: no recommendation is yours. The owner of a recommendation can, and the board secretary where it has none.",
      {
        words: ['Nothing has been recorded.'],
      },
    );
  }
  const link = MessageLink.safeParse(message.link).data;
  return answerWith(
    desk,
    'form',
    { summary: 'Record this message as an update' },
    {
      intro: `You will see exactly what is recorded before you confirm it.${link === undefined ? '' : ' A link back to the message is kept.'}`,
      problems: [],
      fields: [
        choice(
          'rec',
          'Recommendation',
          mine.map((rec) => [`${labelOf(rec)}: ${rec.title}`, rec.id] as const),
          mine.length === 1 ? mine[0]?.id : undefined,
          true,
        ),
        words('text', 'What has happened', message.text),
        choice('marking', 'Marking', MARKINGS, 'OFFICIAL', true),
      ],
      submit: {
        title: 'Review',
        verb: 'propose',
        data: {
          kind: 'progress',
          message: message.id,
          ...(link === undefined ? {} : { link }),
        },
      },
    },
  );
};

/** Recommendations by number, topic, owner or status, a status card each. */
export const searchResults = async (
  text: string,
  desk: Desk,
  lexicon: Lexicon,
): Promise<readonly Answer[]> => {
  const ids = await found(text, desk, lexicon);
  const recs = await desk.record.recommendations(ids.slice(0, MOST_RESULTS));
  return recs.map((rec) => titled(rec, desk));
};

const titled = (rec: Recommendation, desk: Desk): Answer => {
  const status = statusOf(rec, desk);
  return {
    ...status,
    reply: { ...status.reply, summary: `${labelOf(rec)}: ${rec.title} (${rec.status}, ${rec.rag})` },
  };
};

const found = async (text: string, desk: Desk, lexicon: Lexicon): Promise<readonly string[]> => {
  const all = desk.catalogue.recommendations;
  const said = text.trim();
  if (said === '') return all.map((rec) => rec.id);
  if (/^\d{1,3}$/.test(said))
    return all.filter((rec) => String(rec.number).startsWith(said)).map((rec) => rec.id);
  const understood = understand(
    { text: said, asker: desk.asker, today: desk.today, remembered: NOTHING_REMEMBERED },
    lexicon,
  );
  const [question] = understood.is === 'ask' ? understood.questions : [];
  if (question?.ask === 'about') return question.recs;
  if (question?.ask === 'list')
    return (await desk.record.find(question.criteria, desk.today)).map((rec) => rec.id);
  if (understood.is === 'which' && understood.choices.length > 0) return understood.choices;
  const words = said.toLowerCase();
  return all
    .filter((rec) => [rec.title, ...rec.topics].some((topic) => topic.toLowerCase().includes(words)))
    .map((rec) => rec.id);
};
