/**
 * A year of two boards, against tables written by hand: both clock changes (30 March and 26 October 2025), bank
 * holidays (Easter Monday 21 April, 5 May, 26 May, Christmas), an August without meetings.
 */
import { digestId, digestsDue, nextDigest, type DigestDue } from '../../../bot/boards/digest-plan';
import { meetingsOf, showMoment, type Board, type Instant } from '../../../data/model';
import { board } from '../../data/factories';

/** What is planned, when it is held and when its digest goes out; null where it is not. */
type Row = readonly [planned: Instant, held: Instant | null, digest: Instant | null, inLondon: string];

const lpib = board('lpib', {
  // Two extra meetings, by date, just after bank holidays.
  meetings: ['2025-05-07T13:00:00.000Z', '2025-05-27T09:00:00.000Z'],
  rule: {
    week: 4,
    weekday: 4,
    at: '10:00',
    months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12],
    from: '2025-01-01',
  },
  // The fourth Thursday of December is Christmas Day.
  moved: [{ meeting: '2025-12-25T10:00:00.000Z', to: '2025-12-18T10:00:00.000Z' }],
});

const LPIB: readonly Row[] = [
  [
    '2025-01-23T10:00:00.000Z',
    '2025-01-23T10:00:00.000Z',
    '2025-01-21T09:00:00.000Z',
    '21 January 2025, 09:00',
  ],
  [
    '2025-02-27T10:00:00.000Z',
    '2025-02-27T10:00:00.000Z',
    '2025-02-25T09:00:00.000Z',
    '25 February 2025, 09:00',
  ],
  [
    '2025-03-27T10:00:00.000Z',
    '2025-03-27T10:00:00.000Z',
    '2025-03-25T09:00:00.000Z',
    '25 March 2025, 09:00',
  ],
  [
    '2025-04-24T09:00:00.000Z',
    '2025-04-24T09:00:00.000Z',
    '2025-04-22T08:00:00.000Z',
    '22 April 2025, 09:00',
  ],
  ['2025-05-07T13:00:00.000Z', '2025-05-07T13:00:00.000Z', '2025-05-02T08:00:00.000Z', '2 May 2025, 09:00'],
  ['2025-05-22T09:00:00.000Z', '2025-05-22T09:00:00.000Z', '2025-05-20T08:00:00.000Z', '20 May 2025, 09:00'],
  ['2025-05-27T09:00:00.000Z', '2025-05-27T09:00:00.000Z', '2025-05-22T08:00:00.000Z', '22 May 2025, 09:00'],
  ['2025-06-26T09:00:00.000Z', '2025-06-26T09:00:00.000Z', '2025-06-24T08:00:00.000Z', '24 June 2025, 09:00'],
  ['2025-07-24T09:00:00.000Z', '2025-07-24T09:00:00.000Z', '2025-07-22T08:00:00.000Z', '22 July 2025, 09:00'],
  [
    '2025-09-25T09:00:00.000Z',
    '2025-09-25T09:00:00.000Z',
    '2025-09-23T08:00:00.000Z',
    '23 September 2025, 09:00',
  ],
  [
    '2025-10-23T09:00:00.000Z',
    '2025-10-23T09:00:00.000Z',
    '2025-10-21T08:00:00.000Z',
    '21 October 2025, 09:00',
  ],
  [
    '2025-11-27T10:00:00.000Z',
    '2025-11-27T10:00:00.000Z',
    '2025-11-25T09:00:00.000Z',
    '25 November 2025, 09:00',
  ],
  [
    '2025-12-25T10:00:00.000Z',
    '2025-12-18T10:00:00.000Z',
    '2025-12-16T09:00:00.000Z',
    '16 December 2025, 09:00',
  ],
];

const iab = board('iab', {
  meetings: [],
  rule: { week: 2, weekday: 3, at: '14:00', months: [2, 5, 8, 11], from: '2025-01-01' },
  moved: [{ meeting: '2025-08-13T13:00:00.000Z', to: null }],
});

const IAB: readonly Row[] = [
  [
    '2025-02-12T14:00:00.000Z',
    '2025-02-12T14:00:00.000Z',
    '2025-02-10T09:00:00.000Z',
    '10 February 2025, 09:00',
  ],
  ['2025-05-14T13:00:00.000Z', '2025-05-14T13:00:00.000Z', '2025-05-12T08:00:00.000Z', '12 May 2025, 09:00'],
  ['2025-08-13T13:00:00.000Z', null, null, ''],
  [
    '2025-11-12T14:00:00.000Z',
    '2025-11-12T14:00:00.000Z',
    '2025-11-10T09:00:00.000Z',
    '10 November 2025, 09:00',
  ],
];

const NEW_YEAR = '2025-01-01T00:00:00.000Z';
const NEXT_YEAR = '2026-01-01T00:00:00.000Z';
const HOUR = 3_600_000;

/** Every hour of the year, as a bot would that remembers which digests exist. */
const yearOf = (of: Board): { digest: DigestDue; at: Instant }[] => {
  const known = new Set<string>();
  const out: { digest: DigestDue; at: Instant }[] = [];
  for (let now = Date.parse(NEW_YEAR); now < Date.parse(NEXT_YEAR); now += HOUR)
    for (const digest of digestsDue(of, new Date(now), known)) {
      known.add(digest.id);
      out.push({ digest, at: new Date(now).toISOString() });
    }
  return out;
};

describe.each([
  ['the LPIB, every fourth Thursday at 10:00, not in August', lpib, LPIB],
  ['the IAB, every second Wednesday of the quarter at 14:00, its August meeting cancelled', iab, IAB],
])('%s', (_, of, table) => {
  test('meets when the table says', () => {
    const meetings = meetingsOf(of, NEW_YEAR, NEXT_YEAR);
    const rows = table.map(([key, at]) => ({ key, at }));
    expect(meetings).toEqual(rows);
  });

  test('failure 36, failure 39: each digest goes out at the hour of the table, the same in London all year, once', () => {
    const sent = yearOf(of);
    const expected = table
      .flatMap(([key, , digest]) => (digest === null ? [] : [{ key, digest }]))
      .sort((a, b) => Date.parse(a.digest) - Date.parse(b.digest));
    expect(sent.map(({ digest, at }) => [digest.meeting.key, at, digest.due, digest.is])).toEqual(
      expected.map(({ key, digest }) => [key, digest, digest, 'send']),
    );
  });

  test('is told beforehand when each goes out', () => {
    const known = new Set<string>();
    for (const [key, , digest, inLondon] of table) {
      if (digest === null) continue;
      const next = nextDigest(of, new Date(Date.parse(digest) - HOUR), known);
      expect(next === undefined ? undefined : showMoment(next.due)).toContain(inLondon);
      known.add(digestId(of, { key }));
    }
  });
});
