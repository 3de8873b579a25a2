/** The one table that `npm run bench` prints, and what its rows are made of. */

export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** `note`: there is no goal, the figure is for comparison. */
  readonly verdict: 'pass' | 'short' | 'not measured' | 'note';
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A row that has a goal: reached or not. */
export const judged = (what: string, goal: string, measured: string, reached: boolean): Row => ({
  what,
  goal,
  measured,
  verdict: reached ? 'pass' : 'short',
});

/** A row without a goal. */
export const noted = (what: string, measured: string): Row => ({ what, goal: '', measured, verdict: 'note' });

const HEAD: Row = { what: '', goal: 'goal', measured: 'measured', verdict: 'note' };

/** The whole table as text: sections under one another, columns as wide as their longest cell. */
export const drawTable = (sections: readonly Section[]): string => {
  const all = [HEAD, ...sections.flatMap((section) => section.rows)];
  const width = (cell: (row: Row) => string): number => Math.max(...all.map((row) => cell(row).length));
  const [what, goal, measured] = [
    width((row) => row.what),
    width((row) => row.goal),
    width((row) => row.measured),
  ];
  const line = (row: Row): string =>
    [
      `  ${row.what.padEnd(what)}`,
      row.goal.padEnd(goal),
      row.measured.padEnd(measured),
      row.verdict === 'note' ? '' : row.verdict,
    ]
      .join('   ')
      .trimEnd();
  return [line(HEAD), ...sections.flatMap(({ title, rows }) => ['', title, ...rows.map(line)])].join('\n');
};
