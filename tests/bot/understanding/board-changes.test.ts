import { buildLexicon } from '../../../bot/understanding/lexicon';
import { NOTHING_REMEMBERED, understand, type Understood } from '../../../bot/understanding/understand';
import { showMoment, ruleWords, type MeetingRule } from '../../../data/model';
import { catalogue, TODAY } from './demo';

const rule: MeetingRule = {
  week: 4,
  weekday: 4,
  at: '10:00',
  months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12],
  from: '2025-01-24',
};
/** The demo's boards; the LPIB goes on by rule after its January meeting. */
const boards = catalogue.boards.map((board) => (board.id === 'lpib' ? { ...board, rule } : board));
const lexicon = buildLexicon({ ...catalogue, boards });

const meaning = (text: string): Understood =>
  understand(
    {
      text,
      asker: { id: '00000000-0000-0000-0000-0000000000a1', name: 'Board Secretary' },
      today: TODAY,
      remembered: NOTHING_REMEMBERED,
    },
    lexicon,
  );

/** What is to be recorded, on one line: "lpib: move Thursday 23 January 2025, 10:00 to …" */
const recorded = (text: string): string => {
  const understood = meaning(text);
  if (understood.is !== 'record') return understood.is;
  const { recording } = understood;
  if (recording.is === 'problem') return recording.sentence;
  if (recording.is === 'mark channel') return `${recording.board ?? 'here'}: up to ${recording.highest}`;
  if (recording.is !== 'record board') return recording.is;
  const { board, change } = recording;
  switch (change.change) {
    case 'move meeting':
      return `${board}: ${showMoment(change.from)} to ${showMoment(change.to)}`;
    case 'cancel meeting':
      return `${board}: cancel ${showMoment(change.meeting)}`;
    case 'add meeting':
      return `${board}: add ${showMoment(change.at)}`;
    case 'meeting rule':
      return `${board}: ${change.rule === null ? 'none' : `${ruleWords(change.rule)}, from ${change.rule.from}`}`;
    case 'digest':
      return `${board}: ${change.do} the digest of ${showMoment(change.meeting)}${change.at === undefined ? '' : ` to ${showMoment(change.at)}`}`;
    case 'digest time':
      return `${board}: ${change.workingDaysBefore} before, ${change.at}`;
    case 'escalation':
      return `${board}: digest ${change.digestDays}, chair ${change.chairDays}`;
    case 'channel marking':
    case 'link channel':
    case 'unlink channel':
    case 'link here':
      return `${board}: ${change.change}`;
  }
};

const LPIB = 'Thursday 23 January 2025, 10:00';
const IAB = 'Wednesday 12 February 2025, 14:00';

describe('a meeting is moved', () => {
  test.each([
    ['move the next board to 30 January 10:00', `lpib: ${LPIB} to Thursday 30 January 2025, 10:00`],
    ['next board is now 30 January at 10', `lpib: ${LPIB} to Thursday 30 January 2025, 10:00`],
    ['the board is moved to 30 January', `lpib: ${LPIB} to Thursday 30 January 2025, 10:00`],
    ['The next board has been moved to 30/1 at 2.30pm', `lpib: ${LPIB} to Thursday 30 January 2025, 14:30`],
    ['IAB will now be on 19 February at 2pm', `iab: ${IAB} to Wednesday 19 February 2025, 14:00`],
    ['the IAB is now on 19 February', `iab: ${IAB} to Wednesday 19 February 2025, 14:00`],
    ['please move the LPIB back to 6 February at 9.30', `lpib: ${LPIB} to Thursday 6 February 2025, 09:30`],
    ['push the board to next Friday', `lpib: ${LPIB} to Friday 17 January 2025, 10:00`],
    ['postpone the next board until 30 January', `lpib: ${LPIB} to Thursday 30 January 2025, 10:00`],
    ['bring the audit board forward to 5 Feb', `iab: ${IAB} to Wednesday 5 February 2025, 14:00`],
    ['change the date of the next board to 30 January', `lpib: ${LPIB} to Thursday 30 January 2025, 10:00`],
    [
      'move the board from 27 February to 6 March',
      'lpib: Thursday 27 February 2025, 10:00 to Thursday 6 March 2025, 10:00',
    ],
    [
      'move the February LPIB to 6 March noon',
      'lpib: Thursday 27 February 2025, 10:00 to Thursday 6 March 2025, 12:00',
    ],
    [
      'move the next Local Policing Improvement Board meeting to 30.01.2025 at 10:00',
      `lpib: ${LPIB} to Thursday 30 January 2025, 10:00`,
    ],
    // Summer time on one side of the move, winter time on the other.
    [
      'move the April board to 27 March',
      'lpib: Thursday 24 April 2025, 10:00 to Thursday 27 March 2025, 10:00',
    ],
    [
      'move the next board to 31 February',
      '"31 February" is no date I know. Say it like 30 January 2025 10:00.',
    ],
    [
      'move the next board to 30 January 25:00',
      '"30 January 25:00" is no date I know. Say it like 30 January 2025 10:00.',
    ],
    [
      'move the August LPIB to 1 September',
      'Nothing held: the Local Policing Improvement Board has no meeting in August 2025.',
    ],
  ])('%s', (text, change) => {
    expect(recorded(text)).toBe(change);
  });
});

describe('a meeting is cancelled or added', () => {
  test.each([
    ['cancel the next board', `lpib: cancel ${LPIB}`],
    ['cancel the February LPIB', 'lpib: cancel Thursday 27 February 2025, 10:00'],
    ['cancel the LPIB on 27 February', 'lpib: cancel Thursday 27 February 2025, 10:00'],
    ['cancel the May board', 'lpib: cancel Thursday 22 May 2025, 10:00'],
    ['call off the IAB meeting', `iab: cancel ${IAB}`],
    ['the next board is cancelled', `lpib: cancel ${LPIB}`],
    ['add an LPIB meeting on 6 March at 10:00', 'lpib: add Thursday 6 March 2025, 10:00'],
    ['schedule an extra IAB for 6 March at 2', 'iab: add Thursday 6 March 2025, 14:00'],
    ['add another board on 7 July', 'lpib: add Monday 7 July 2025, 10:00'],
  ])('%s', (text, change) => {
    expect(recorded(text)).toBe(change);
  });
});

describe('a board meets by rule', () => {
  const quarterly =
    'iab: the second Wednesday of February, May, August and November at 14:00, from 2025-02-13';
  test.each([
    [
      'the LPIB meets on the fourth Thursday at 10:00, not in August',
      'lpib: the fourth Thursday of each month at 10:00, not in August, from 2025-01-24',
    ],
    [
      'the board will meet on the last Tuesday of each month at 2pm except August and December',
      'lpib: the last Tuesday of each month at 14:00, not in August and December, from 2025-01-24',
    ],
    ['LPIB now meets every 3rd Thurs', 'lpib: the third Thursday of each month at 10:00, from 2025-01-24'],
    ['IAB meets quarterly on the second Wednesday of February, May, August and November at 14:00', quarterly],
    ['the IAB meets on the second Wednesday of Feb, May, Aug and Nov at 2pm', quarterly],
    [
      'the IAB meets quarterly on the second Wednesday',
      'In which months? Say "meets on the second Wednesday of February, May, August and November at 14:00".',
    ],
  ])('%s', (text, change) => {
    expect(recorded(text)).toBe(change);
  });
});

describe('a digest is decided about', () => {
  test.each([
    ['send the digest now', `lpib: send now the digest of ${LPIB}`],
    ['send out the IAB digest straight away', `iab: send now the digest of ${IAB}`],
    [
      'postpone the digest to 22 January 09:00',
      `lpib: postpone the digest of ${LPIB} to Wednesday 22 January 2025, 09:00`,
    ],
    [
      'postpone the digest to 22 January',
      `lpib: postpone the digest of ${LPIB} to Wednesday 22 January 2025, 09:00`,
    ],
    [
      "move the IAB's digest to 11 February at 8am",
      `iab: postpone the digest of ${IAB} to Tuesday 11 February 2025, 08:00`,
    ],
    ['postpone the digest', 'Until when? Say "postpone the digest to 22 January 09:00".'],
    ['cancel the digest', `lpib: cancel the digest of ${LPIB}`],
    ["don't send the digest", `lpib: cancel the digest of ${LPIB}`],
    ['do not send the digest for the IAB', `iab: cancel the digest of ${IAB}`],
    [
      'cancel the digest for the February LPIB',
      'lpib: cancel the digest of Thursday 27 February 2025, 10:00',
    ],
    ['send the digest after all', `lpib: restore the digest of ${LPIB}`],
    ['send the digest three working days before at 08:30', 'lpib: 3 before, 08:30'],
    [
      'send the digest 99 working days before',
      'A digest goes out at most 20 working days before its meeting.',
    ],
    ['send the IAB digest 5 working days before the meeting', 'iab: 5 before, 09:00'],
    ['the digest should go out one working day before each meeting at 4pm', 'lpib: 1 before, 16:00'],
  ])('%s', (text, change) => {
    expect(recorded(text)).toBe(change);
  });
});

describe('when a board escalates is set', () => {
  test.each([
    ['escalate LPIB after 21 and 35 days', 'lpib: digest 21, chair 35'],
    ['escalate the IAB after three and five weeks', 'iab: digest 21, chair 35'],
    ['Escalate after a fortnight and four weeks.', 'lpib: digest 14, chair 28'],
    ["please set the LPIB's escalation to 21/35 days", 'lpib: digest 21, chair 35'],
    ['change the escalation from 14 and 28 to 10 and 20 days', 'lpib: digest 10, chair 20'],
    ['set escalation to 10 days for the digest and 30 for the chair', 'lpib: digest 10, chair 30'],
    ['escalate to the chair after thirty-five days and in the digest after 20', 'lpib: digest 20, chair 35'],
    ['name overdue recs in the digest after 10 days without an update', 'lpib: digest 10, chair 28'],
    ['mention anything overdue in the IAB digest after twenty one days', 'iab: digest 21, chair 28'],
    ['tell the chair after 30 days', 'lpib: digest 14, chair 30'],
    ['tell the IAB chair after five weeks', 'iab: digest 14, chair 35'],
    ['the chair should be told once a rec is 40 days overdue', 'lpib: digest 14, chair 40'],
    ['can you notify the chair of the IAB after forty five days', 'iab: digest 14, chair 45'],
    // One's own mistake is told by whoever knows the board: the chair is never told before the board.
    ['tell the chair after 7 days', 'lpib: digest 14, chair 7'],
    ['tell the chair after 0 days', 'Escalation is after 1 to 365 days.'],
    ['escalate the LPIB after zero and 20 days', 'Escalation is after 1 to 365 days.'],
    ['escalate after 400 days to the chair', 'Escalation is after 1 to 365 days.'],
    [
      'escalate the LPIB after 21 days',
      'After how many days in the digest, and after how many to the chair? Say it like: escalate the LPIB after 14 and 28 days.',
    ],
    [
      'tell the chair after 20 working days',
      'Escalation counts the days of the calendar: say them in days or weeks. Say it like: escalate the LPIB after 14 and 28 days.',
    ],
    [
      'tell the chair after a month',
      'Escalation counts the days of the calendar: say them in days or weeks. Say it like: escalate the LPIB after 14 and 28 days.',
    ],
    [
      'escalate the LPIB after 21-35 days',
      'Which days are meant? Say it like: escalate the LPIB after 14 and 28 days.',
    ],
    [
      'tell the chair after -5 days',
      'Which days are meant? Say it like: escalate the LPIB after 14 and 28 days.',
    ],
    [
      'escalate both boards after 21 and 35 days',
      'One board at a time. Say it like: escalate the LPIB after 14 and 28 days.',
    ],
    [
      'escalate rec 3 to the chair after 10 days',
      'When something is escalated is set for a board, not for one recommendation.',
    ],
  ])('%s', (text, change) => {
    expect(recorded(text)).toBe(change);
  });
});

describe('what a channel may show is set', () => {
  const BOTH = 'A channel shows up to OFFICIAL, or up to OFFICIAL-SENSITIVE.';
  test.each([
    ["set this channel's marking to official-sensitive", 'here: up to OFFICIAL-SENSITIVE'],
    ['This channel may show official sensitive', 'here: up to OFFICIAL-SENSITIVE'],
    ["LPIB's channel may show official-sensitive", 'lpib: up to OFFICIAL-SENSITIVE'],
    ['allow OS in the channel of the IAB', 'iab: up to OFFICIAL-SENSITIVE'],
    ["raise the board's channel to OFFICIAL-SENSITIVE", 'lpib: up to OFFICIAL-SENSITIVE'],
    ['mark this channel official', 'here: up to OFFICIAL'],
    ['the LPIB channel may show only official', 'lpib: up to OFFICIAL'],
    ['the IAB channel must not show official-sensitive', 'iab: up to OFFICIAL'],
    ['stop showing official-sensitive in this channel', 'here: up to OFFICIAL'],
    ["don't show anything above official in the LPIB channel", 'lpib: up to OFFICIAL'],
    ["this channel can't show official-sensitive any longer", 'here: up to OFFICIAL'],
    ["set this channel's marking to secret", BOTH],
    ['this channel may not show official', BOTH],
    ['all channels may show official-sensitive', 'One channel at a time.'],
  ])('%s', (text, change) => {
    expect(recorded(text)).toBe(change);
  });
});

describe('a channel is linked', () => {
  test.each([
    ['link this channel to the Local Policing Improvement Board', 'lpib: link here'],
    ['link this channel to the IAB', 'iab: link here'],
    [
      'link this channel to the parish council',
      'Which board? The boards held are Local Policing Improvement Board and Inspection and Audit Board.',
    ],
  ])('%s', (text, change) => {
    expect(recorded(text)).toBe(change);
  });
});

describe('what looks like a change of a board and is none', () => {
  test.each([
    'has the next board moved',
    'has the next board been moved',
    'has the board been moved to 30 January',
    'when is the next digest',
    'when is the next digest sent',
    'is the board cancelled',
    'has the board been cancelled',
    'when was the board moved',
    'was the board moved to 30 January',
    'who moved the board to 30 January',
    'when does the LPIB meet',
    'does the LPIB meet on the fourth Thursday',
    'the LPIB meets when',
    'is the next board on 23 January',
    'next board 23 January',
    'the next board is on 23 January',
    'what will be on the agenda for the board on 23 January',
    'the board will be asking about rec 3',
    'show me the digest',
    'send me the digest',
    'send me the digest now',
    'what does the digest say',
    'cancel',
    'move the next board to 30 January?',
    'the LPIB meets on the fourth Thursday at 10:00?',
    'send the digest now?',
    'when do you escalate',
    'do you escalate after 14 days',
    'after how many days is the chair told',
    'the chair is told after 30 days',
    'tell the chair after 30 days that rec 3 has slipped',
    'tell the chair that rec 3 is 30 days overdue',
    'tell me when rec 3 is 30 days overdue',
    'has anything been escalated to the chair in the last 14 days',
    'name the recs that are overdue',
    'show me recs overdue after 30 days without an update',
    'what marking may this channel show',
    'may this channel show official-sensitive',
    'can this channel show official-sensitive',
    'is this channel official',
    'escalate the LPIB after 21 and 35 days?',
  ])('%s', (text) => {
    expect(meaning(text).is).not.toBe('record');
  });

  test('words that report on a recommendation are its own', () => {
    const said = 'update rec 3: the board is moved to 30 January';
    expect(recorded(said)).toBe('record');
  });
});
