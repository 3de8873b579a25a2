/** Where in a file something stands, in words. */
import type { FoundAt } from './found';
import { begun } from './naming';

/** "row 12, column Status", "page 3, “Recommendation 4”" */
const placeWords = (
  { sheet, row, column, page, heading, line }: FoundAt,
  rows = row === undefined ? [] : [`row ${String(row)}`],
): string =>
  [
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    ...rows,
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(page === undefined ? [] : [`page ${String(page)}`]),
    ...(heading === undefined ? [] : [`“${begun(heading, 60)}”`]),
    ...(line === undefined ? [] : [`line ${String(line)}`]),
  ].join(', ');

/** Rows of one column are one place: "sheet Tracker, rows 4–7, 9, column Owner". */
const inRows = (places: readonly FoundAt[]): string[] => {
  const rows = new Map<string, { readonly place: FoundAt; readonly rows: number[] }>();
  for (const place of places) {
    const { row, ...rest } = place;
    const key = JSON.stringify([rest, row === undefined]);
    const before = rows.get(key);
    if (before === undefined) rows.set(key, { place, rows: row === undefined ? [] : [row] });
    else if (row !== undefined) before.rows.push(row);
  }
  return [...rows.values()].map(({ place, rows: numbers }) =>
    placeWords(place, numbers.length < 2 ? undefined : [rowsWords(numbers)]),
  );
};

const MOST_RANGES = 20;

/** "rows 4–7, 9" */
const rowsWords = (rows: readonly number[]): string => {
  const ranges: [from: number, to: number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const shown = ranges
    .slice(0, MOST_RANGES)
    .map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  const [[first] = [0], [, last] = [0, 0]] = [ranges[0], ranges.at(-1)];
  if (ranges.length === 1 && first === last) return `row ${String(first)}`;
  return `rows ${shown.join(', ')}${ranges.length > MOST_RANGES ? ` and more, up to ${String(last)}` : ''}`;
};

const MOST_PLACES = 3;

/** The places of one remark, each once. */
export const placesWords = (places: readonly FoundAt[]): string => {
  const words = [...new Set(inRows(places).filter((place) => place !== ''))];
  const rest = words.length - MOST_PLACES;
  return [
    ...words.slice(0, MOST_PLACES),
    ...(rest > 0 ? [`and ${String(rest)} more ${rest === 1 ? 'place' : 'places'}`] : []),
  ].join('; ');
};
