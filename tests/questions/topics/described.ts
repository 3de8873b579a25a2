/** Recommendations called by what they are about, in words that no title has. */
import { answer, cannot, each, standing, talk, type Row } from '../table';

export const described: readonly Row[] = [
  answer('where have we got to with the one about training staff to spot ASB at first report', standing(2)),
  answer('status of the one on teaching our neighbourhood officers', standing(8)),
  answer('what about the thing on writing up ASB crimes properly', standing(1)),
  answer("when's the one about checking what each plan achieved due", {
    only: [4],
    has: ['31 December 2024'],
  }),
  ...each(answer, { only: [2], has: ['no owner'] }, [
    'who owns the bit about training the people who pick up the phone',
    'who has the one that says call handlers should identify it when it is first reported',
  ]),
  // "Finished" describes the assessments, and asks nothing.
  answer('what does the one about keeping finished risk assessments want from us', {
    only: [3],
    has: ['assessments'],
    lacks: ['not signed off'],
  }),
  answer('the one on College of Policing guidance, when is it due', {
    only: [8],
    has: ['30 September 2025'],
  }),
  answer('who owns the recommendation on making sure crimes linked to ASB get recorded', {
    only: [1],
    has: ['Crime Data Integrity Lead'],
  }),
  // What is asked of it stands behind the description, and is answered.
  answer('which actions on the one about keeping completed assessments are not done', {
    only: [3],
    has: ['3.2'],
    lacks: ['3.1'],
  }),
  answer('was the one about training staff to spot ASB at first report raised in the last inspection', {
    only: [2],
    has: ['2012'],
  }),
  ...each(cannot, {}, [
    'the one about body worn',
    'status of the one about the risk of flooding',
    'when is the recommendation on stop and search due',
    // A word of something else makes it something else.
    'status of the recommendation about recording hate crime correctly',
    'who owns the one about spotting modern slavery at first report',
    'is the one about training call handlers in mental health closed',
    "the one where we don't keep risk assessments",
    'who owns the one about neither training staff nor recording at first report',
  ]),
  talk(
    answer('who has the one about keeping the risk assessments', { only: [3], has: ['ASB Thematic Lead'] }),
    answer('and when is it due', { only: [3], has: ['31 March 2025'] }),
  ),
];
