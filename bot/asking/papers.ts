/** What was published or put forward: the wording, the responses, the evidence, earlier findings. */
import { dayOf, showDay, type Recommendation, type Response } from '../../data/model';
import { answerWith, sentence } from './cards';
import { asks, inspectionOf, labelOf, statusButton, type Answer, type Desk } from './desk';
import { capital, counted, listed, updateWords } from './words';

const commonOf = (
  recs: readonly Recommendation[],
): { inspections: string[]; markings: Recommendation['marking'][]; about: string[] } => ({
  inspections: recs.map((rec) => rec.inspection),
  markings: recs.map((rec) => rec.marking),
  about: recs.map((rec) => rec.id),
});

/** What the inspectorate asks for. */
export const textOf = (recs: readonly Recommendation[], desk: Desk): Answer => {
  const [only] = recs;
  const names = listed(recs.map(labelOf));
  return answerWith(
    desk,
    'text',
    {
      ...commonOf(recs),
      summary:
        recs.length === 1 && only !== undefined ? `${names}: ${only.text}` : `${names}: what each asks`,
      heading: recs.length === 1 && only !== undefined ? `${names}: ${only.title}` : names,
      buttons:
        recs.length === 1 && only !== undefined
          ? [
              { ...statusButton(desk, only.id), title: 'Status' },
              asks('Responses', { ask: 'about', aspect: 'response', recs: [only.id] }),
            ]
          : recs.slice(0, 4).map((rec) => statusButton(desk, rec.id)),
    },
    {
      blocks: recs.map((rec) => ({
        title: recs.length === 1 ? '' : `${labelOf(rec)}: ${rec.title}`,
        words: rec.text,
        parts: rec.parts,
        due: rec.due === null ? 'No due date' : `Due ${showDay(rec.due)}`,
      })),
    },
  );
};

/** Links, with who put them there and when; that there is none, where there is none. */
export const evidenceOf = (recs: readonly Recommendation[], desk: Desk): Answer => {
  const held = recs.filter((rec) => rec.evidence.length > 0);
  const without = recs.filter((rec) => rec.evidence.length === 0);
  const common = { ...commonOf(recs), buttons: recs.slice(0, 4).map((rec) => statusButton(desk, rec.id)) };
  const [bare] = without;
  if (held.length === 0) {
    const statement =
      recs.length === 1 && bare?.latest[0] !== undefined
        ? [`What is recorded is a statement: ${updateWords(bare.latest[0])}.`]
        : [];
    return sentence(desk, `Nothing held: no evidence link on ${listed(recs.map(labelOf), 'or')}.`, {
      ...common,
      words: statement,
    });
  }
  const links = held.flatMap((rec) => rec.evidence.map((evidence) => ({ rec, evidence })));
  const [first] = links;
  const names = listed(held.map(labelOf));
  return answerWith(
    desk,
    'timeline',
    {
      ...common,
      summary: `${names}: ${counted(links.length, 'evidence link')}${links.length === 1 && first !== undefined ? `, added ${showDay(dayOf(first.evidence.at))} by ${first.evidence.by.name}` : ''}`,
      heading: `${names}: ${counted(links.length, 'evidence link')}`,
    },
    {
      ...(without.length === 0 ? {} : { intro: `Without a link: ${listed(without.map(labelOf))}.` }),
      groups: [
        {
          entries: links.map(({ rec, evidence }) => ({
            when: showDay(dayOf(evidence.at)),
            who: evidence.by.name,
            what: `${labelOf(rec)}: ${rec.title}`,
            words: evidence.title,
            links: [{ title: 'Open the evidence', url: evidence.url }],
          })),
        },
      ],
    },
  );
};

/** "Chief Constable of Staffordshire Police" */
const whoseWords = (whose: Response['whose']): string =>
  whose === 'chief constable' ? 'Chief Constable' : 'Police, Fire and Crime Commissioner';

/** The published responses, quoted, each with whose it is. */
export const responsesOf = (
  recs: readonly Recommendation[],
  desk: Desk,
  whose?: Response['whose'],
): Answer => {
  const quotes = recs.flatMap((rec) =>
    rec.responses
      .filter((response) => whose === undefined || response.whose === whose)
      .map((response) => ({ rec, response })),
  );
  const names = listed(recs.map(labelOf));
  const who = whose === undefined ? 'response' : `response of the ${whoseWords(whose)}`;
  const [only] = recs;
  const common = {
    ...commonOf(recs),
    buttons:
      recs.length === 1 && only !== undefined
        ? [
            { ...statusButton(desk, only.id), title: 'Status' },
            asks('Other forces', { ask: 'positions', recs: [only.id], forces: [], ours: false }),
          ]
        : recs.slice(0, 4).map((rec) => statusButton(desk, rec.id)),
  };
  if (quotes.length === 0) return sentence(desk, `Nothing held: no ${who} on ${names}.`, common);
  return answerWith(
    desk,
    'responses',
    {
      ...common,
      summary: `${names}: ${listed([...new Set(quotes.map(({ response }) => whoseWords(response.whose)))])} responded`,
      heading: `${names}: ${recs.length === 1 && only !== undefined ? only.title : 'responses'}`,
    },
    {
      quotes: quotes.map(({ rec, response }) => ({
        whose: whoseWords(response.whose),
        ...(recs.length === 1 ? {} : { about: `${labelOf(rec)}: ${rec.title}` }),
        words: response.text,
        source: response.day === undefined ? response.source : `${response.source}, ${showDay(response.day)}`,
      })),
    },
  );
};

/** Earlier findings that foreshadow these. */
export const earlierOf = (recs: readonly Recommendation[], desk: Desk): Answer => {
  const links = recs.flatMap((rec) =>
    rec.earlier.flatMap((link) => {
      const inspection = inspectionOf(desk, link.inspection);
      const finding = inspection?.findings[link.finding - 1];
      return inspection === undefined || finding === undefined ? [] : [{ rec, inspection, finding }];
    }),
  );
  const names = listed(recs.map(labelOf));
  const common = { ...commonOf(recs), buttons: recs.slice(0, 4).map((rec) => statusButton(desk, rec.id)) };
  if (links.length === 0)
    return sentence(desk, `Nothing held: no earlier finding is linked to ${names}.`, common);
  const raised = [...new Set(links.map(({ rec }) => labelOf(rec)))];
  const reports = [
    ...new Set(links.map(({ inspection }) => `${inspection.title} (${showDay(inspection.published)})`)),
  ];
  return answerWith(
    desk,
    'facts',
    {
      ...common,
      summary: `${listed(raised)}: raised before, in ${listed(reports)}`,
      about: links.map(({ rec }) => rec.id),
      // Those without an earlier finding are not in the answer.
      buttons: recs
        .filter((rec) => raised.includes(labelOf(rec)))
        .slice(0, 4)
        .map((rec) => statusButton(desk, rec.id)),
    },
    {
      facts: [],
      lines: links.map(
        ({ rec, finding }) => `${recs.length === 1 ? '' : `${labelOf(rec)}: `}${capital(finding)}`,
      ),
    },
  );
};
