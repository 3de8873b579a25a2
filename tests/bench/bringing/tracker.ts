/** A force's whole tracker at its largest: a workbook of recommendations and a sheet of what was recorded of each. */
import { dateCell, workbook, type Written } from '../../data/importing/spreadsheets/workbooks';

const WORDS =
  'Chief constables should make sure that their forces review how this is done, and act on what they find. ';

export interface Size {
  readonly recommendations: number;
  /** Spread evenly over the recommendations. */
  readonly entries: number;
}

export const trackerOf = ({ recommendations, entries }: Size): Uint8Array =>
  workbook([
    {
      name: 'Recommendations',
      rows: [
        [
          'Report',
          'Number',
          'Recommendation',
          'Status',
          'RAG',
          'Due date',
          'Progress',
          'Action',
          'Action status',
        ],
        ...Array.from({ length: recommendations }, (_, at): Written[] => [
          reportOf(at),
          numberOf(at),
          `${WORDS}${String(at)}. ${WORDS}`,
          'In progress',
          'Amber',
          dateCell('2025-03-31'),
          `Where it is at: ${String(at)}. ${WORDS}`,
          `Do the first thing of ${String(at)}`,
          'In progress',
        ]),
      ],
    },
    {
      name: 'Update log',
      rows: [
        ['Report', 'Number', 'Date', 'By', 'Entry'],
        ...Array.from({ length: entries }, (_, at): Written[] => [
          reportOf(at % recommendations),
          numberOf(at % recommendations),
          dateCell('2024-11-05'),
          'J Okafor',
          `Line ${String(at)} of what was said of it. ${WORDS}`,
        ]),
      ],
    },
  ]);

/** A report has not more than 999; its name says its month, so that nobody has to be asked for it. */
const PER_REPORT = 500;
const TOPICS = ['Custody', 'Vetting', 'Burglary', 'Firearms'];
const reportOf = (at: number): string =>
  `${TOPICS[Math.floor(at / PER_REPORT)] ?? 'Other'} inspection, October 2024`;
const numberOf = (at: number): number => (at % PER_REPORT) + 1;
