/** Every card that the bot sends of its own accord, made from the demo scenario: to be checked and looked at. */
import { agendaCard, decisionsCard } from '../../../bot/boards/telling/agenda';
import { digestPages, missedDigest, missedDigests } from '../../../bot/boards/telling/digest';
import { lateNote } from '../../../bot/boards/telling/digest-notes';
import { entryCard, liveCard } from '../../../bot/boards/telling/live';
import { escalationCard } from '../../../bot/boards/telling/escalation';
import { reminderFor, unreachedCard } from '../../../bot/boards/telling/people';
import { channelNameCard, leftCard } from '../../../bot/boards/telling/place';
import { positionCard } from '../../../bot/boards/telling/position';
import type { Desk } from '../../../bot/asking/desk';
import type { Reply } from '../../../bot/turn';
import type { Recommendation, Update } from '../../../data/model';
import { SOMEBODY, update } from '../../data/factories';
import { DIGEST_AT, MEETING, boardOf, type Desks } from './demo';

export const ASB_LEAD = { id: '00000000-0000-0000-0000-0000000000a2', name: 'ASB Thematic Lead' };
export const REC = (number: number): string => `asb-2024~rec-${number}`;

export const recOf = async (desk: Desk, number: number): Promise<Recommendation> => {
  const rec = await desk.record.recommendation(REC(number));
  if (rec === undefined) throw new Error(`no rec ${number}`);
  return rec;
};

/** A date that was moved, as the record writes it. */
export const movedEntry = (over: Partial<Update> = {}): Update =>
  update(3, 3, {
    kind: 'date',
    by: ASB_LEAD,
    at: '2025-01-14T09:05:00.000Z',
    text: 'Moved from 31 March 2025 to 30 April 2025: the Niche release slipped',
    changes: [
      { field: 'due', from: '2025-03-31', to: '2025-04-30' },
      { field: 'earlier date kept', from: null, to: '2025-03-31' },
    ],
    ...over,
  });

export const correctionEntry = (over: Partial<Update> = {}): Update =>
  update(3, 4, {
    kind: 'correction',
    by: ASB_LEAD,
    at: '2025-07-14T09:05:00.000Z',
    text: '50% of sergeants are briefed',
    corrects: 2,
    changes: [{ field: 'entry 2', from: '60% of sergeants are briefed', to: '50% of sergeants are briefed' }],
    ...over,
  });

export const toldCards = async (desks: Desks): Promise<Record<string, Reply>> => {
  const desk = await desks.demo();
  const board = boardOf(desk);
  const rec3 = await recOf(desk, 3);
  const rec4 = await recOf(desk, 4);
  const open = await desk.record.find({ open: true }, desk.today);
  const [progress] = await desk.record.history(REC(3));
  if (progress === undefined) throw new Error('Rec 3 has no history');
  const sent = await desks.demo(DIGEST_AT);
  const late = await desks.demo('2025-01-22T15:00:00.000Z');
  const after = await desks.demo('2025-01-23T12:00:00.000Z');
  const march = await desks.demo('2025-03-03T09:00:00.000Z');
  const page = (replies: readonly Reply[]): Reply => {
    const [first] = replies;
    if (first === undefined) throw new Error('no page');
    return first;
  };
  const reminder = reminderFor(ASB_LEAD, open, march);
  const chosen = open.find((rec) => rec.number === 3);
  if (chosen === undefined) throw new Error('Rec 3 is not open');
  const standIn = reminderFor(SOMEBODY, open, march, { for: ASB_LEAD });
  if (reminder === undefined || standIn === undefined) throw new Error('nobody is reminded');
  return {
    live: liveCard(rec4, desk, 'OFFICIAL'),
    pointer: liveCard({ ...rec3, marking: 'OFFICIAL-SENSITIVE' }, desk, 'OFFICIAL'),
    'entry-progress': entryCard(progress, rec3, desk, 'OFFICIAL'),
    'entry-date': entryCard(movedEntry(), rec3, desk, 'OFFICIAL'),
    'entry-correction': entryCard(correctionEntry(), rec3, desk, 'OFFICIAL'),
    position: await positionCard(board, desk),
    digest: page(await digestPages(board, MEETING, sent)),
    'digest-late': page(await digestPages(board, MEETING, late, { note: lateNote(DIGEST_AT) })),
    'digest-missed': missedDigest(board, MEETING, after, DIGEST_AT),
    'digests-missed': missedDigests(
      [
        { board, at: MEETING.at },
        { board: boardOf(desk, 'iab'), at: '2025-02-12T14:00:00.000Z' },
      ],
      after,
    ),
    left: leftCard({ ...board, channel: null }, rec3, '19:lpib@thread.tacv2', desk),
    'channel-name': channelNameCard(board, boardOf(desk, 'iab'), desk),
    agenda: await agendaCard(board, after, MEETING.at),
    decisions: await decisionsCard(board, after, MEETING.at),
    'decisions-signing': await decisionsCard(boardOf(desk, 'iab'), after, '2025-02-12T14:00:00.000Z'),
    reminder,
    'reminder-stand-in': standIn,
    escalation: escalationCard([chosen], board, await desks.demo('2025-05-01T09:00:00.000Z')),
    'escalation-several': escalationCard(
      open.filter((rec) => rec.due === '2025-03-31'),
      board,
      await desks.demo('2025-05-01T09:00:00.000Z'),
      SOMEBODY.id,
    ),
    unreached: unreachedCard(
      [
        {
          who: 'ASB Thematic Lead',
          what: 'reminder of Rec 3',
          when: '2025-01-14T09:00:00.000Z',
          why: 'has blocked the bot',
          doubtful: false,
        },
        {
          who: 'Local Policing Improvement Board',
          what: 'digest',
          when: '2025-01-21T09:00:00.000Z',
          why: 'the bot was taken out of the channel',
          doubtful: false,
        },
      ],
      desk,
    ),
  };
};
