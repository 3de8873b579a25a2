import { answer, none, each, type Row } from '../table';

export const phrased: readonly Row[] = [
  ...each(answer, { only: [4], has: ['14 days'] }, [
    'by how much have we missed the 31 december one',
    'which recs have passed their target date',
    'please provide details of any recommendation that has passed its target date',
    'what has overrun',
    "what's gone past its deadline",
    'anything past its due date',
    'which one has run over',
    'show me what is late',
    'what have we missed',
  ]),
  ...each(answer, { only: [1, 2, 8], has: ['28 November 2024'] }, [
    'which have gone six weeks without a word',
    'please identify any recommendations that have had no update for more than 45 days',
    'not a peep in six weeks',
    'which recs have we heard nothing on for a month',
    'recs with no news since Christmas',
    'no update since the start of December',
  ]),
  ...each(answer, { only: [1, 2, 3, 4, 8] }, [
    'BRAG for all five please',
    'all five please',
    'owners of all of them please',
    'owners of all the recs',
    'how are all five doing',
    'overall position in a line or two',
    'please provide a summary of all recommendations',
  ]),
  ...each(answer, { only: [1], has: ['recorded correctly'] }, [
    'in plain terms what is recommendation 1 asking the force to do',
    'please set out the wording of recommendation 1',
    'please summarise the text of recommendation 1',
    'what does rec 1 want from us',
    'text of rec 1 for the minutes',
  ]),
  ...each(answer, { only: [1, 3] }, [
    'need the text of three and one for the minutes',
    'OPCC comments on 1 and 3, I need them for the annex',
    'who owns 1 and 3',
    'text of recs 1 and 3',
  ]),
  ...each(answer, { has: ['3.2', '8.1'], lacks: [/\b1\.1\b/] }, [
    'open actions belonging to the ASB lead',
    "the ASB lead's open actions",
    'which actions has the ASB lead not finished',
  ]),
  ...each(none, {}, [
    'any actions past their target',
    'are any actions overdue',
    'any actions behind target',
  ]),
  ...each(answer, { only: [3, 4], has: ['9 January 2025'] }, [
    'catch me up on anything recorded since xmas',
    'what was added last week',
    'anything added since Christmas',
    'what has been entered since the last board',
  ]),
  ...each(none, {}, ['was anything added yesterday', 'anything put on the record today']),
  ...each(answer, { has: ['monthly', 'quarterly'] }, [
    'how often do the two boards meet',
    'how often do both boards meet',
  ]),
  ...each(answer, { has: ['3 of 5'] }, [
    'list those in progress, numbers only',
    'which are in progress, just the numbers',
  ]),
];
