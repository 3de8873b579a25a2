import type { Found } from '../../../../data/importing/found';
import { Found as FoundShape } from '../../../../data/importing/found';
import { knownFrom } from '../../../../data/importing/documents';
import { DEPTHS, LETTER, NOTICE, RECORD, TABLE, ofText } from './fixtures';

const dues = (found: Found): unknown[] =>
  found.published.map(({ kind, number, due }) => [kind, number, due?.is === 'day' ? due.day : due]);

const answers = (found: Found, whose: string): unknown[] =>
  found.responses.filter((each) => each.whose === whose).map(({ numbers, text }) => [numbers, text]);

const THREE = [
  ['recommendation', 2, '2026-06-30'],
  ['recommendation', 5, '2026-01-31'],
  ['recommendation', 9, '2026-06-30'],
];

describe('a record of response that repeats its list three times', () => {
  const found = ofText(RECORD);

  it('counts each recommendation once and keeps the date that only the first list has', () => {
    expect(dues(found)).toEqual(THREE);
    expect(found.published[1]?.parts).toEqual([
      'publish how a stolen bicycle can be reported online',
      'tell each owner within a week what became of the report.',
    ]);
    expect(found.published.map(({ addressedTo }) => addressedTo)).toEqual(['forces', 'forces', 'forces']);
  });

  it('puts the words of each voice under the right number, without the quoted text', () => {
    expect(answers(found, 'chief constable')).toEqual([
      [[2], 'The property store has bought two cameras.\n\nA clerk checks the pictures each Friday.'],
      [[5], 'The online form has been open since May.'],
      [[9], 'Training begins in the autumn.'],
    ]);
    expect(answers(found, 'commissioner')).toEqual([
      [[2, 5], 'I am content with the work on recommendation 2 and 5 so far.'],
      [[5], 'The form could be easier to find.'],
      [[9], 'My office pays for part of the course.'],
    ]);
  });

  it('knows the report, its day and the force from the fields', () => {
    expect(found.report).toEqual({
      title: 'Wheels within wheels: how the police deal with stolen bicycles',
      published: '2026-04-07',
    });
    expect(found.force).toBe('suffolk');
    expect(found.day).toBeNull();
  });

  it('shows in whole what was said of no recommendation', () => {
    expect(found.unplaced).toContainEqual(
      expect.objectContaining({
        text: 'Bicycles matter to the people who write to my office.',
        why: expect.stringContaining('commissioner') as string,
      }),
    );
    expect(found.unplaced).toContainEqual(
      expect.objectContaining({ text: 'We welcome the report as a whole.' }),
    );
    expect(found.errors).toEqual([]);
  });

  it('has the shape in which it waits for its confirmation', () => {
    expect(FoundShape.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });
});

describe('a letter without numbers', () => {
  it('leaves the numbers open and says so', () => {
    const found = ofText(LETTER);
    expect(dues(found)).toEqual([
      ['recommendation', null, '2026-01-31'],
      ['recommendation', null, '2026-06-30'],
      ['recommendation', null, '2026-09-30'],
    ]);
    expect(found.responses).toEqual([]);
    expect(found.unplaced).toContainEqual(
      expect.objectContaining({
        text: expect.stringContaining('Superintendent Hale has been named.') as string,
        why: expect.stringContaining('no number in this file') as string,
      }),
    );
  });

  it('takes the numbers from what is known, two for the joint paragraph, and none where nothing is like it', () => {
    const found = ofText(LETTER, knownFrom([ofText(RECORD)]));
    expect(dues(found)).toEqual([
      ['recommendation', 5, '2026-01-31'],
      ['recommendation', 2, '2026-06-30'],
      ['recommendation', 9, '2026-06-30'],
      ['recommendation', null, '2026-09-30'],
    ]);
    expect(answers(found, 'commissioner')).toEqual([
      [[5], 'Kent Police opened its form in March. I expect the force to meet this recommendation in time.'],
      [
        [2, 9],
        'The store has a camera now and the teams a course. Officers also look at frames in the street. I expect the force to meet this recommendation in time.',
      ],
    ]);
    expect(found.published[2]?.text).toContain('training that draws on the national register of frames');
    expect(found.published[2]?.text).not.toContain('photographed');
  });

  it('finds the numbers where the record holds the report in other words', () => {
    const known = [
      {
        number: 2,
        text: 'Forces are asked to take a picture of each recovered bicycle before it leaves the store.',
        due: '2026-06-30',
      },
      {
        number: 5,
        text: 'Say how to report a stolen bicycle online, and tell owners what became of it.',
        due: '2026-01-31',
      },
      {
        number: 9,
        text: 'Train the cycle teams with the help of the national register of frames.',
        due: '2026-06-30',
      },
    ];
    expect(ofText(LETTER, known).responses.map(({ numbers }) => numbers)).toEqual([[5], [2, 9]]);
  });

  it('does not put what follows the last answer into it', () => {
    const found = ofText(LETTER, knownFrom([ofText(RECORD)]));
    expect(found.responses.some(({ text }) => text.includes('Happily'))).toBe(false);
    expect(found.unplaced.some(({ text }) => text.startsWith('Happily, the inspectorate praised'))).toBe(
      true,
    );
    expect(found.unplaced.some(({ text }) => text.includes('Much has been done'))).toBe(true);
  });

  it('knows marking, force and report', () => {
    const found = ofText(LETTER);
    expect(found.marking).toBe('OFFICIAL');
    expect(found.force).toBe('kent');
    expect(found.report).toEqual({
      title: 'Wheels within wheels: how the police deal with stolen bicycles',
      published: '2026-04-07',
    });
  });

  it('takes the word response in a title for a part of it', () => {
    const titled = LETTER.replaceAll(
      /Wheels within wheels(?:: how the police deal with stolen bicycles)?/g,
      'The police response to stolen bicycles: spotlight report',
    );
    expect(ofText(titled).report?.title).toBe('The police response to stolen bicycles: spotlight report');
  });

  it('takes no number from a text that is only a little like it', () => {
    const known = [
      {
        number: 4,
        text: 'By 30 September 2026, forces should name a supplier of bicycle locks.',
        due: '2026-09-30',
      },
    ];
    expect(ofText(LETTER, known).published.map(({ number }) => number)).toEqual([null, null, null]);
  });
});

describe('headings of varying depth, a text cut by a page', () => {
  const found = ofText(DEPTHS);

  it('counts each recommendation once, with its parts', () => {
    expect(dues(found)).toEqual(THREE);
    expect(found.published[1]?.parts).toHaveLength(2);
  });

  it('keeps an answer with its sub-headings and the quotations within it', () => {
    expect(answers(found, 'chief constable')).toEqual([
      [[2], 'Every recovered bicycle is photographed on arrival.'],
      [
        [5],
        'The form is online. In its own words the inspectorate said "the force tells owners quickly".\n\nNext term\n\nWe shall write to owners in Welsh too.',
      ],
      [[9], 'Two courses were held.'],
    ]);
    expect(answers(found, 'commissioner')).toEqual([]);
    expect(found.unplaced).toContainEqual(
      expect.objectContaining({ text: "I share the inspectorate's worry about cost." }),
    );
  });

  it('knows the force from its commissioner', () => {
    expect(found.force).toBe('essex');
  });
});

describe('a table of two columns', () => {
  const found = ofText(TABLE);

  it('reads each row: the recommendation on the left, the force’s answer on the right', () => {
    expect(dues(found)).toEqual(THREE);
    expect(found.published[1]?.parts).toHaveLength(2);
    expect(answers(found, 'chief constable')).toEqual([
      [[2], 'Pictures are taken at the door.'],
      [[5], 'The form is open.\n\nOwners get a text message.'],
      [[9], 'A course is planned.'],
    ]);
  });

  it('knows the day of the response and not the force that it names in passing', () => {
    expect(found.day).toBe('2026-05-29');
    expect(found.force).toBe('surrey');
  });
});

describe('a press notice', () => {
  const found = ofText(NOTICE);

  it('holds nothing, and says so first', () => {
    expect(found.published).toEqual([]);
    expect(found.responses).toEqual([]);
    expect(found.unplaced[0]?.why).toContain('No recommendation, area for improvement or answer was found');
  });

  it('still shows what it says', () => {
    const shown = found.unplaced.map(({ text }) => text).join(' ');
    for (const words of ['officers know their area well', 'more order in the store', 'press office'])
      expect(shown).toContain(words);
  });
});

it('keeps background in whole, however long it is', () => {
  const long = `${'The store was visited on a Monday. '.repeat(30)}Nobody was there.`;
  const found = ofText(`${RECORD}\n\nBackground\n\n${long}\n`);
  expect(found.unplaced.map(({ text }) => text).join('\n')).toContain('Nobody was there.');
});
