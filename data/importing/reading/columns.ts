/** A region in columns → the rows of a table, or the columns of a page one after the other. */
import { labelOf } from './labels';
import { headed, spacing } from './layout';
import type { Region, Segment } from './layout';

type Columns = Extract<Region, { is: 'columns' }>;

const columnOf = (starts: readonly number[], segment: Segment): number => {
  let column = 0;
  starts.forEach((x, index) => {
    if (segment.x >= x - 4) column = index;
  });
  return column;
};

const starting = (segment: Segment | undefined): boolean => {
  if (!segment) return false;
  const text = segment.text.trim();
  return (labelOf(text)?.numbers.length ?? 0) > 0 || /^\d{1,3}\.?$/.test(text);
};

/** How many of the region's lines have something in that column. */
const share = (region: Columns, column: number): number =>
  region.lines.filter((line) => line.some((each) => columnOf(region.starts, each) === column)).length /
  region.lines.length;

/** A form: names of fields on the left, here and there, what was filled in on the right. */
const isForm = (region: Columns): boolean =>
  region.starts.length === 2 &&
  !headed(region.lines[0]) &&
  !region.lines.some((line) => starting(line.find((each) => columnOf(region.starts, each) === 0))) &&
  share(region, 0) < 0.5;

/** The lines of each cell, row by row. */
export const rowsOf = (region: Columns): Segment[][][] => {
  const { starts, lines } = region;
  const form = isForm(region);
  const usual = spacing(lines.map((line) => line[0]).filter((each) => each !== undefined));
  const rows: Segment[][][] = [];
  const lastAt = new Map<number, number>();
  lines.forEach((line, index) => {
    const placed = line.map((segment) => ({ segment, column: columnOf(starts, segment) }));
    const first = placed.find(({ column }) => column === 0)?.segment;
    const gapped = placed.some(({ segment, column }) => {
      const above = lastAt.get(column);
      return above === undefined || above - segment.y > 1.45 * usual;
    });
    const anew =
      index === 0 ||
      (first !== undefined && starting(first)) ||
      (first !== undefined && placed.length > 1 && (gapped || (form && /^[A-Z]/.test(first.text)))) ||
      (index === 1 && headed(lines[0]));
    if (anew) rows.push(starts.map(() => []));
    for (const { segment, column } of placed) {
      rows.at(-1)?.[column]?.push(segment);
      lastAt.set(column, segment.y);
    }
  });
  return rows;
};

/** Two columns that are full from top to bottom, and that nothing shows to be a table, are running text. */
export const isTable = (region: Columns): boolean =>
  region.starts.length !== 2 ||
  headed(region.lines[0]) ||
  region.lines.some((line) => line.length > 1 && starting(line[0])) ||
  region.lines.length < 6 ||
  Math.min(share(region, 0), share(region, 1)) < 0.75;

/** The lines of one column after those of the other. */
export const columnAfterColumn = ({ starts, lines }: Columns): Segment[] =>
  starts.flatMap((_, column) => lines.flat().filter((segment) => columnOf(starts, segment) === column));
