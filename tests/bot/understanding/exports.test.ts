import type { ExportRequest } from '../../../data/model';
import { meaningOf } from './demo';

const everything: ExportRequest = { form: 'workbook', criteria: {} };
const lpib: ExportRequest = { form: 'board paper', board: 'lpib', criteria: {} };
const draft: ExportRequest = { form: 'section 55', inspection: 'asb-2024', criteria: {} };
const openActions: ExportRequest = { form: 'csv', sheet: 'actions', openActions: true, criteria: {} };

const requestOf = (text: string): unknown => {
  const meaning = meaningOf(text);
  const [question, ...others] = meaning.is === 'ask' ? meaning.questions : [];
  return question?.ask === 'export' && others.length === 0 ? question.request : meaning;
};

describe('a file is asked for', () => {
  it.each<[string, ExportRequest]>([
    ['give me a spreadsheet of everything', everything],
    ['can I have everything in a spreadsheet please', everything],
    ['spreadsheet', everything],
    ['Export everything to Excel', everything],
    ['export all our recommendations', everything],
    ['I need an excel file of all the recs', everything],
    ['EXPORT THE OVERDUE ONES TO EXCEL', { form: 'workbook', criteria: { overdue: true } }],
    ['export the overdue ones to excel', { form: 'workbook', criteria: { overdue: true } }],
    ['download a workbook with the amber recs', { form: 'workbook', criteria: { rag: ['amber'] } }],
    ['overdue recs as a csv', { form: 'csv', sheet: 'recommendations', criteria: { overdue: true } }],
    ['csv of open actions', openActions],
    ['can you send me a csv of the open actions?', openActions],
    ['export the open actions to csv', openActions],
    ['spreadsheet of the history', { form: 'workbook', sheet: 'history', criteria: {} }],
    [
      'csv of the history of rec 4',
      { form: 'csv', sheet: 'history', criteria: { recs: ['asb-2024~rec-4'] } },
    ],
    ['board paper for the next LPIB', lpib],
    ['board paper', lpib],
    ['prepare the board paper for the next meeting', lpib],
    ['can you make me a board paper for the Local Policing Improvement Board', lpib],
    ['board paper for the inspection and audit board', { form: 'board paper', board: 'iab', criteria: {} }],
    ['section 55 draft for the ASB report', draft],
    ['draft the section 55 response', draft],
    ['prepare our section 55 response', draft],
    ['I want a draft section 55 response for the antisocial behaviour report', draft],
  ])('%s', (text, request) => {
    expect(requestOf(text)).toEqual(request);
  });

  it.each([
    'export the weather',
    'spreadsheet of crime figures',
    'board paper for the last LPIB',
    'export what changed since Monday to excel',
    'csv of the three oldest',
    'spreadsheet of overdue recs and the digest',
  ])('%s: no file is made of what was not understood', (text) => {
    expect(meaningOf(text).is).toBe('cannot');
  });
});

describe('no file is asked for', () => {
  it.each([
    'status of rec 3 for the board paper',
    'what is overdue, for my spreadsheet',
    'did we send the section 55 response',
    'when was our section 55 response due',
    'has the board paper gone out',
    'what did the chief constable say in the draft response',
    'when is the next board',
    'show me the digest',
    'summary of rec 3 for a board report',
  ])('%s', (text) => {
    expect(JSON.stringify(meaningOf(text))).not.toContain('"export"');
  });

  it.each([
    'update rec 3: the training log was moved into a spreadsheet',
    'rec 3 update: evaluation exported to excel',
    'evidence for rec 4: https://example.police.uk/spreadsheet.xlsx',
    'add action to rec 3: produce a board paper by 28 February',
    'update rec 3: board paper drafted and sent to the chair',
  ])('%s: it is recorded as it was typed', (text) => {
    expect(meaningOf(text).is).toBe('record');
  });
});
