import { answer, standing, talk, which, type Row } from '../table';

export const places: readonly Row[] = [
  talk(
    answer('list all recs', { only: [1, 2, 3, 4, 8] }),
    answer('the second one', standing(3)),
    answer('who owns it', { only: [3], has: ['ASB Thematic Lead'] }),
    answer('the last one', standing(8)),
    answer('first two', { only: [3, 4] }),
  ),
  talk(
    answer('show me the ambers', { only: [2, 3] }),
    which('the other one', { only: [2, 3] }),
    answer('the first one', standing(3)),
    answer('and the other one', standing(2)),
  ),
  talk(
    answer('show me the ambers', { only: [2, 3] }),
    answer('both of those', { only: [2, 3] }),
    answer('who owns the last one', { only: [2], has: ['no owner'] }),
  ),
  talk(
    answer('status of rec 3', standing(3)),
    answer('no, rec 8', standing(8)),
    answer('i meant 4', standing(4)),
    answer('and who owns it', { only: [4], has: ['ASB Thematic Lead'] }),
  ),
  talk(
    answer('when is the risk one due', { only: [3] }),
    which('not that one, the training one', { only: [2, 8] }),
    answer('the second one', { only: [8], has: ['30 September 2025'] }),
  ),
  talk(
    answer('how many are amber', { has: ['2 of 5'] }),
    answer('which ones', { only: [2, 3] }),
    answer('who owns them', { only: [2, 3], has: ['no owner'] }),
  ),
  talk(
    answer('status of rec 3', standing(3)),
    answer('same for Cheshire', { has: ['Cheshire'] }),
    answer('and who owns it', { only: [3], has: ['ASB Thematic Lead'] }),
    answer('why', { only: [3], has: ['no reason is recorded'] }),
  ),
  talk(
    answer('status of rec 8', standing(8)),
    answer("actually leave that for now. what's due in March?", { only: [1, 3], has: ['31 March 2025'] }),
  ),
  talk(
    answer('when is the next board', { has: ['23 January 2025'] }),
    answer('and the other board?', { has: ['12 February 2025'], lacks: ['23 January'] }),
    answer('when did that last meet', { has: ['13 November 2024'] }),
  ),
  talk(answer('when is 3.2 due', { has: ['28 February 2025'] }), answer('who owns it', { has: ['3.2'] })),
  talk(
    answer('actions on rec 3', { has: ['3.1', '3.2'] }),
    answer("when's the second one due", { has: ['3.2', '28 February 2025'], lacks: ['3.1'] }),
  ),
  talk(
    answer('when was our section 55 response due', { has: ['5 December 2024'] }),
    answer('did it go', { has: ['December 2024'] }),
  ),
  talk(answer('Is the ASB lead still down for 8? And for 3?', { only: [3, 8], has: ['ASB Thematic Lead'] })),
  talk(
    answer('anything late', { only: [4] }),
    answer('has it been moved before', { only: [4], lacks: ['2012'] }),
  ),
  talk(answer('how many reds have we got'), answer('which one is it', { only: [4] })),
  talk(
    answer('what about Cheshire on rec 2', { has: ['Cheshire'] }),
    answer("when's their response dated", { has: ['Cheshire', '4 December 2024'] }),
  ),
  talk(
    answer("what's awaiting allocation", { only: [2] }),
    answer('when does that have to be done by', { only: [2], has: ['30 September 2025'] }),
    answer('show me its actions', { has: ['2.1', '2.2'] }),
  ),
  talk(
    answer('what has West Midlands published on rec 1', { has: ['61'] }),
    answer('and Norfolk?', { has: ['Norfolk', 'February 2025'] }),
    answer('how does that compare with ours', { has: ['Norfolk', 'Rec 1', 'in progress'] }),
  ),
  talk(
    answer('is 3.2 done', { has: ['3.2'] }),
    answer("when's that meant to be done by", { has: ['3.2', '28 February 2025'] }),
  ),
];
