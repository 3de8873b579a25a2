import { Inspection, Published } from '../../../data/model';
import { ASB } from '../importing/plans';

const NOT_REAL = ['2024-13-45', '2024-02-30', '2023-02-29', '2024-13', '2024-00', '2024-04-31'];

test.each(NOT_REAL)('%s is no day of publication', (said) => {
  expect(Published.safeParse(said).success).toBe(false);
});

test.each(['2024-10-10', '2024-02-29', '2024-10', '2012'])('%s is one', (said) => {
  expect(Published.parse(said)).toBe(said);
});

test.each([
  ['2024-13-45', '2024'],
  ['2024-13', '2024'],
  ['2024-02-30', '2024-02'],
  ['2024-10-10', '2024-10-10'],
])('a report held with %s is still read, as published %s', (held, read) => {
  expect(Inspection.parse({ ...ASB, published: held }).published).toBe(read);
});
