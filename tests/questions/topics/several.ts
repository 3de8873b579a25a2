import { answer, cannot, each, type Row } from '../table';

export const several: readonly Row[] = [
  ...each(answer, { has: ['Rec 3: in progress, amber', '23 January 2025, 10:00'] }, [
    "status of rec 3 and when's the next board",
    'rec 3 status? when is the next board?',
    'how is rec 3 doing and when is the next meeting',
    "where are we with rec 3, and when's the next board",
    'What is the status of R3? Also when does the board next meet?',
    'can you tell me how rec 3 is going and when the next board is',
    "when's the next board and what is the status of rec 3",
    'HOW IS REC 3 LOOKING AND WHEN IS THE NEXT BOARD',
    "hi, what's the status of rec 3? and when do we next meet?",
  ]),
  ...each(answer, { has: ['1 of 5 is overdue', 'Rec 2: no owner'] }, [
    'whats overdue? and who owns rec 2',
    "what's overdue and who owns rec 2",
    'which are overdue? who has rec 2?',
    'who owns rec 2 and what is overdue',
    'is anything late? who is the owner of rec 2?',
    'what is overdue. who has got recommendation two',
  ]),
  ...each(answer, { has: ['Rec 4: due 31 December 2024, 14 days overdue', 'Rec 8: due 30 September 2025'] }, [
    'when is rec 4 due and when is rec 8 due',
    'when was rec 4 due? when is rec 8 due?',
    'deadline for rec 4? deadline for rec 8?',
  ]),
  ...each(answer, { has: ['Rec 1: owned by Crime Data Integrity Lead', '12 February 2025'] }, [
    'who owns rec 1 and when is the next IAB',
    "who's got rec 1? when's the audit board?",
    'when is the IAB and who owns rec 1',
  ]),
  ...each(answer, { only: [3, 4] }, [
    'status of rec 3 and rec 4',
    'how are rec 3 and rec 4',
    'recs 3 and 4 please',
    'where are recs three and four',
  ]),
  ...each(answer, { has: ['5 recommendations', '0 closed'] }, [
    'how many are open and closed',
    'how many open and how many closed recs are there',
  ]),
  ...each(answer, { has: ['Nothing has been recorded', 'Rec 2: no owner'] }, [
    'who owns rec 2? also sign off rec 4',
    'who owns rec 2? sign off rec 4',
    'who has rec 2? move rec 3 to 30 April because the release slipped',
    'who owns rec 2? update rec 3: form live in two areas',
  ]),
  ...each(cannot, {}, [
    "what's the weather? and status of rec 3",
    'who owns rec 3 and what is the burglary rate',
    'status of rec 3 and do you think it will be closed',
    "what's overdue, and should we worry",
    "how is rec 1 and how is your mother's laptop",
  ]),
  answer('number overdue, number awaiting allocation', { has: ['1 of 5', 'Rec 4', 'Rec 2'] }),
];
