import { answer, by, cannot, none, nothing, standing, talk, type Row } from '../table';

export const dialogues: readonly Row[] = [
  answer('status rec 1, no sorry, I meant 2', standing(2)),
  answer("Rec 1 - on track or not? I've got the Chief asking", standing(1)),
  nothing('what about Notts, how are they getting on with rec 3', { only: [3], has: ['Nottinghamshire'] }),
  talk(
    answer('do we hold anything from the 2012 inspection', { has: ['2012'] }),
    answer('what did it find', { has: ['A Step in the Right Direction'] }),
  ),
  talk(
    answer("when's the IAB", { has: ['12 February 2025'] }),
    answer('and when does the digest for that go', { has: ['10 February 2025'], lacks: ['21 January 2025'] }),
    answer("who's in the chair", { has: ['Deputy Chief Constable'], lacks: ['Assistant Chief'] }),
  ),
  talk(
    answer('anything changed since the last LPIB', { only: [3, 4] }),
    answer('what did the last one on rec 3 say', { only: [3], has: ['9 January 2025', 'Niche'] }),
  ),
  talk(
    answer('is rec 4 red', { only: [4], has: ['red'] }),
    answer('what about rec 8, is that red too?', { only: [8], has: ['green'] }),
  ),
  talk(
    answer('recs 1 and 3', { only: [1, 3] }),
    answer('who owns them', { only: [1, 3], has: ['Crime Data Integrity Lead', 'ASB Thematic Lead'] }),
    answer('which of them is amber', { only: [3] }),
  ),
  talk(
    answer('rec 3', standing(3)),
    cannot('thanks'),
    answer('when is it due', { only: [3], has: ['31 March 2025'] }),
  ),
  talk(answer('rec 3', standing(3)), answer('no, rec 4', standing(4))),
  talk(
    answer('what is the status of rec 3', standing(3)),
    answer('what was the PCC response', { only: [3], has: ['repeat victims'] }),
    answer('and on rec 4', { has: ['Rec 4', 'Working Group'] }),
  ),
  talk(
    answer('show me the next digest', { has: ['23 January 2025'] }),
    answer('when does it go out', { has: ['Tuesday 21 January 2025'] }),
    answer('for the IAB', { has: ['Monday 10 February 2025'] }),
  ),
  talk(answer('how many are red', { has: ['1 of 5'] }), answer('and green', { only: [1, 8] })),
  talk(answer('status of rec 5', { has: ['another body'] }), answer('and 8', standing(8))),
  talk(
    answer('show me rec 3', standing(3)),
    answer('and Norfolk?', { only: [3], has: ['Athena'] }),
    answer('and West Mids?', { has: ['West Midlands', 'THRIVE'], lacks: ['Athena'] }),
    nothing('and Surrey', { has: ['Surrey'] }),
  ),
  talk(
    answer('how is rec 1 doing', standing(1)),
    answer('and 8?', standing(8)),
    answer('when is it due', { only: [8], has: ['30 September 2025'] }),
    answer('history?', { only: [8], has: ['28 November 2024'] }),
  ),
  talk(
    answer('who owns rec 3', { only: [3], has: ['ASB Thematic Lead'] }),
    answer('what about rec 2?', { only: [2], has: ['no owner'] }),
  ),
  talk(
    answer('list the greens', { only: [1, 8] }),
    answer('and the reds?', { only: [4] }),
    answer('why is it late', { only: [4], has: ['no reason is recorded'] }),
  ),
  talk(
    answer('when is the next IAB', { has: ['12 February 2025'] }),
    answer('who is the chair', { has: ['Deputy Chief Constable'] }),
    answer("what's on its agenda", { has: ['Rec 4', '12 February 2025'] }),
  ),
  talk(answer('how many are amber', { has: ['2 of 5'] }), answer('which ones?', { only: [2, 3] })),
  talk(
    answer('what is awaiting sign off', { only: [4] }),
    answer('is there proof for it', { only: [4], has: ['1 evidence link'] }),
  ),
  talk(answer('what was recorded last week', { only: [3, 4] }), none('and this week?')),
  talk(
    answer('status of rec 4', standing(4)),
    cannot('what is for lunch'),
    answer('what does it say', { only: [4], has: ['problem-solving'] }),
  ),
  talk(
    answer('what are the actions on rec 3', { has: ['3.1', '3.2'] }),
    answer('and rec 1?', { has: ['1.1', '1.2'], lacks: [/\b3\.1\b/] }),
  ),
  talk(
    answer('what did the commissioner say about rec 3', { has: ['repeat victims'] }),
    answer('and the chief constable?', { has: ['THRIVE'], lacks: ['repeat victims'] }),
  ),
  by(
    'a2',
    answer('what is assigned to me', { only: [3, 4, 8] }),
    answer('which of those are overdue', { only: [4] }),
  ),
  talk(
    answer('was rec 1 raised before 2013'),
    answer('was rec 8 as well?', { only: [8], has: ['training'] }),
  ),
  talk(answer('what is not green', { only: [2, 3, 4] }), answer('of those which are overdue', { only: [4] })),
  talk(nothing('Essex on rec 4'), answer('ok and our own force?', { only: [4], has: ['red'] })),
  talk(answer('when is rec 8 due', { only: [8] }), answer('and the owner?', { only: [8] })),
  talk(
    answer('who attached the evidence on rec 4, and on what date', {
      only: [4],
      lacks: ['31 December 2024'],
    }),
    nothing('how about rec 3?', { only: [3] }),
  ),
];
