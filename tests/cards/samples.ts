/** One realistic card of each kind, as a caller would hand it over; all words are made up. */
import type { CardData, CardKind } from '../../cards';
import { boards } from './board-samples';
import { recording } from './recording-samples';
import { EYEBROW, FOOT, button, recButtons, row } from './sample-parts';

export type Samples = { readonly [K in CardKind]: () => CardData<K> };

/** A fresh sample each time, so that a test may change it. */
export const samples: Samples = {
  ...recording,
  ...boards,
  status: () => ({
    summary: 'Rec 3 is amber, at risk: due 31 March 2025, in 76 days',
    eyebrow: EYEBROW,
    heading: 'Rec 3: review risk assessment from first contact to closure',
    state: { tone: 'warning', words: ['Amber: at risk', 'In progress', 'Due 31 March 2025 (in 76 days)'] },
    facts: [
      { title: 'Owner', value: 'ASB Thematic Lead' },
      { title: 'Actions', value: '1 of 3 done' },
      { title: 'Evidence', value: 'none held' },
      { title: 'HMICFRS', value: 'open' },
      { title: 'Next board', value: '23 January 2025' },
    ],
    last: {
      when: '9 January 2025',
      who: 'Insp J Okafor',
      words:
        'Dip sample of 120 calls finished: 61% had a THRIVE+ assessment at first contact. Training dates for the control room are agreed for February.',
    },
    actions: [
      {
        number: '3.1',
        words: 'Dip sample first-contact risk assessments',
        state: 'Done',
        tone: 'good',
        note: '9 January 2025',
      },
      {
        number: '3.2',
        words: 'Train all control room shifts in the ASB question set',
        state: 'In progress',
        tone: 'warning',
        note: 'target 28 February 2025',
      },
      {
        number: '3.3',
        words: 'Add a closure check to the incident system',
        state: 'Not started',
        tone: 'default',
        note: 'target 21 March 2025',
      },
    ],
    moreActions: 'and 2 more',
    buttons: recButtons,
    foot: FOOT,
  }),
  list: () => ({
    summary: '2 of 5 are overdue',
    eyebrow: EYEBROW,
    heading: '2 of 5 are overdue',
    lastColumn: 'Owner',
    rows: [
      row(
        4,
        'Act on repeat victims',
        ['Red: awaiting sign-off', 'attention'],
        ['14 days overdue', 'attention'],
        'Head of Neighbourhoods',
      ),
      row(
        2,
        'Share the ASB definition',
        ['Amber: in progress', 'warning'],
        ['2 days overdue', 'attention'],
        'Contact Centre Manager',
      ),
      row(
        3,
        'Review risk assessment',
        ['Amber: in progress', 'warning'],
        ['31 March 2025', 'default'],
        'ASB Thematic Lead',
      ),
      row(
        1,
        'Publish a victims’ guide',
        ['Green: on track', 'good'],
        ['30 April 2025', 'default'],
        'Corporate Communications',
      ),
      row(
        5,
        'Report to the board each quarter',
        ['Complete', 'good'],
        ['done 2 December 2024', 'default'],
        'Force Assurance',
      ),
    ],
    note: 'Worst first. Forces that publish no position are not counted.',
    buttons: [
      button('Only overdue', 'list', { filter: 'overdue' }),
      button('By owner', 'list', { by: 'owner' }),
    ],
    foot: FOOT,
  }),
  facts: () => ({
    summary: 'Rec 4 is owned by the Head of Neighbourhoods',
    eyebrow: EYEBROW,
    heading: 'Rec 4 is owned by the Head of Neighbourhoods',
    state: { tone: 'attention', words: ['Red: off track', 'Awaiting sign-off', '14 days overdue'] },
    facts: [
      { title: 'Since', value: '4 November 2024' },
      { title: 'Deputy', value: 'Ch Insp Priya Nair' },
    ],
    lines: ['Before that: ASB Thematic Lead', 'Sponsor: ACC Local Policing'],
    buttons: [button('Show rec 4', 'status', { rec: 4 })],
    foot: FOOT,
  }),
  text: () => ({
    summary: 'What HMICFRS asked for in rec 3',
    eyebrow: EYEBROW,
    heading: 'What HMICFRS asked for',
    blocks: [
      {
        title: 'Recommendation 3',
        words:
          'By 31 March 2025, the force should review how it assesses the risk to victims of ASB. It should:',
        parts: [
          '(a) assess risk when a victim first reports, and again when anything changes;',
          '(b) record the assessment where every officer dealing with the case can see it; and',
          '(c) check it before a case is closed.',
        ],
        due: 'Due 31 March 2025',
      },
    ],
    buttons: [button('Status', 'status', { rec: 3 })],
    foot: FOOT,
  }),
  timeline: () => ({
    summary: 'History of rec 3: three entries',
    eyebrow: EYEBROW,
    heading: 'Rec 3: history',
    intro: 'Three entries, newest first.',
    groups: [
      {
        title: 'Since the last board',
        entries: [
          {
            when: '9 January 2025',
            who: 'Insp J Okafor',
            what: 'amber, unchanged',
            words: 'Dip sample of 120 calls finished: 61% had a THRIVE+ assessment at first contact.',
            links: [{ title: 'Dip sample report', url: 'https://example.org/a_b(1).pdf' }],
          },
          {
            when: '12 December 2024',
            who: 'Insp J Okafor',
            what: 'green to amber',
            words: 'Control room training moved to February because of the new rota.',
          },
        ],
      },
      {
        title: 'Before',
        entries: [
          {
            when: '4 November 2024',
            who: 'S Whitfield',
            what: 'owner named',
            words: 'ASB Thematic Lead takes this on.\nFirst report to the board in January.',
          },
        ],
      },
    ],
    buttons: [button('Status', 'status', { rec: 3 }), button('Older', 'history', { rec: 3, page: 2 })],
    foot: FOOT,
  }),
  actions: () => ({
    summary: '2 of 4 actions are late',
    eyebrow: EYEBROW,
    heading: '2 of 4 actions are late',
    groups: [
      {
        title: 'Rec 4: act on repeat victims',
        rows: [
          {
            number: '4.1',
            words: 'Agree the repeat-victim threshold with partners',
            state: 'Overdue by 14 days',
            tone: 'attention',
            note: 'Head of Neighbourhoods',
          },
          { number: '4.2', words: 'Brief all shifts', state: 'Not started', tone: 'default' },
        ],
      },
      {
        title: 'Rec 3: review risk assessment',
        rows: [
          {
            number: '3.2',
            words: 'Train all control room shifts',
            state: 'Overdue by 2 days',
            tone: 'attention',
            note: 'ASB Thematic Lead',
          },
          {
            number: '3.1',
            words: 'Dip sample first-contact risk assessments',
            state: 'Done',
            tone: 'good',
            note: '9 January 2025',
          },
        ],
      },
    ],
    note: 'Actions without a target date are not counted as late.',
    foot: FOOT,
  }),
  responses: () => ({
    summary: 'Two published responses to the ASB spotlight report',
    eyebrow: EYEBROW,
    heading: 'Published responses',
    quotes: [
      {
        whose: 'Chief Constable',
        about: 'Recs 3 and 4',
        words: 'We accept both recommendations and will report progress to the panel each quarter.',
        source: 'Published 12 November 2024, staffordshire.example',
      },
      {
        whose: 'Police, Fire and Crime Commissioner',
        words: 'I have asked for assurance that victims are asked about risk every time they call.',
        source: 'Section 55 response, 2 December 2024',
      },
    ],
    foot: FOOT,
  }),
  positions: () => ({
    summary: 'Rec 3 in three forces',
    eyebrow: 'ASB spotlight report, October 2024',
    heading: 'Rec 3 in three forces',
    groups: [
      {
        title: 'Risk assessment at first contact',
        positions: [
          {
            force: 'Staffordshire Police',
            kind: 'Our record: amber, in progress',
            tone: 'warning',
            points: ['61% assessed at first contact', 'Training in February'],
            source: 'Record of 9 January 2025',
          },
          {
            force: 'West Mercia Police',
            kind: 'Published by the force',
            tone: 'accent',
            points: ['All calls since June 2024', 'Audited monthly'],
            source: 'Force website, 3 December 2024',
          },
          {
            force: 'Cheshire Constabulary',
            kind: 'Nothing published',
            tone: 'default',
            points: [],
            source: 'Looked up 10 January 2025',
          },
        ],
      },
    ],
    note: 'What a force publishes has not been checked by us.',
    foot: FOOT,
  }),
  counts: () => ({
    summary: '5 recommendations: 1 red, 2 amber, 1 green, 1 complete',
    eyebrow: EYEBROW,
    heading: '5 recommendations, 2 of them overdue',
    total: 5,
    rows: [
      { label: 'Red', count: 1, chartColor: 'attention' },
      { label: 'Amber', count: 2, chartColor: 'warning' },
      { label: 'Green', count: 1, chartColor: 'good' },
      { label: 'Complete', count: 1, chartColor: 'neutral' },
    ],
    note: 'Ratings are the owners’ own; complete means signed off by the board.',
    buttons: [button('List', 'list')],
    foot: FOOT,
  }),
  reports: () => ({
    summary: 'Two inspections are held',
    heading: 'Two inspections are held',
    reports: [
      {
        title: 'ASB spotlight report',
        published: 'HMICFRS, 10 October 2024',
        notes: ['5 recommendations, 1 complete', '2 overdue'],
      },
      {
        title: 'PEEL 2023–25: Staffordshire Police',
        published: 'HMICFRS, 17 May 2024',
        notes: ['3 areas for improvement'],
      },
    ],
    foot: FOOT,
  }),
  help: () => ({
    summary: 'What you can ask',
    heading: 'What you can ask',
    intro: 'Ask in your own words. A few that work:',
    groups: [
      {
        title: 'One recommendation',
        examples: ['status of rec 3', 'who owns ASB 4?', 'history of rec 3 since November'],
      },
      { title: 'Many', examples: ['what is overdue?', 'how many are amber?'] },
      { title: 'The board', examples: ['when is the next board?', 'digest'] },
    ],
    buttons: [button('What is overdue?', 'list'), button('Next board', 'board')],
    foot: FOOT,
  }),
  preview: () => ({
    summary: 'Check and confirm: tracker.xlsx',
    heading: 'Check and confirm: tracker.xlsx',
    intro: 'For the record of Staffordshire Police, page 1 of 3.',
    counts: [
      { title: 'New', value: '5' },
      { title: 'Changed', value: '2' },
      { title: 'Unchanged', value: '31' },
      { title: 'Not understood', value: '1' },
    ],
    sections: [
      {
        title: 'Not understood',
        lines: [
          {
            words: 'Rec 3: “J Bloggs” is nobody the record lists',
            place: 'sheet Tracker, row 12, column Owner',
          },
        ],
      },
      {
        title: 'New',
        lines: [
          {
            words: 'Rec 8: new; due 30 September 2025; status in progress; RAG green',
            place: 'row 14',
            said: [
              { whose: 'Text', words: 'By 30 September 2025, forces should give all teams training.' },
              { whose: 'Chief constable’s response, 4 December 2024', words: 'A course is planned.' },
            ],
          },
        ],
      },
    ],
    mappings: [{ column: 'Status', word: 'On track', meaning: 'in progress', rows: '12' }],
    note: 'Nothing is written until you confirm.',
    buttons: [button('Confirm', 'import'), button('Cancel', 'import'), button('Show the rest', 'import')],
    foot: FOOT,
  }),
  message: () => ({
    summary: 'No recommendation 9 is held',
    heading: 'No recommendation 9 is held',
    words: ['The ASB spotlight report has five recommendations, 1 to 5.'],
    examples: ['status of rec 3', 'what is overdue?'],
    foot: FOOT,
  }),
  choice: () => ({
    summary: 'Which rec 3 do you mean?',
    heading: 'Which rec 3 do you mean?',
    words: 'Two reports have one.',
    buttons: [
      button('ASB spotlight report: review risk assessment', 'status', { report: 'asb-2024', rec: 3 }),
      button('PEEL 2023–25: improve crime data integrity', 'status', { report: 'peel-2023', rec: 3 }),
    ],
    foot: FOOT,
  }),
};

/** All kinds, in the order of the contract. */
export const kinds: readonly CardKind[] = [
  ...(['status', 'list', 'facts', 'text', 'timeline', 'actions', 'responses', 'positions'] as const),
  ...(['counts', 'board', 'digest', 'tasks', 'reports', 'help', 'message', 'choice'] as const),
  ...(['confirm', 'recorded', 'preview', 'form'] as const),
];

/** The card's data as a plain value, for tests that go over all kinds. */
export const sampleOf = (kind: CardKind): CardData<CardKind> => samples[kind]();
