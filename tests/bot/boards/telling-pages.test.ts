import fc from 'fast-check';
import { paged, type Section } from '../../../bot/boards/telling/pages';
import { renderCard } from '../../../cards';

const open = { title: 'Rec 3', verb: 'ask', data: { question: { ask: 'about', recs: ['asb-2024~rec-3'] } } };

/** Lines as long as they come, in as many sections as there are. */
const sections = (words: fc.Arbitrary<string>): fc.Arbitrary<Section[]> =>
  fc.array(
    fc
      .record({
        title: fc.constantFrom('Overdue', 'Changed since 19 December 2024', 'Awaiting sign-off'),
        words,
        note: words,
        count: fc.integer({ min: 1, max: 400 }),
      })
      .map(({ title, words: said, note, count }) => ({
        title,
        tone: 'default' as const,
        lines: Array.from({ length: count }, (_, at) => ({ words: `${at} ${said}`, note, open })),
        rest: (left: number) => ({ words: `and ${left} more`, open }),
      })),
    { maxLength: 7 },
  );

const leftOut = (words: string): number => Number(/^and (\d+) more$/.exec(words)?.[1] ?? 0);

test('every line is on a page or counted among what is left out, in its order, and no page is empty', () => {
  fc.assert(
    fc.property(sections(fc.string({ maxLength: 300 })), fc.integer({ min: 1, max: 5 }), (all, most) => {
      const pages = paged(all, most);
      expect(pages.length).toBeLessThanOrEqual(most);
      const lines = pages.flat().flatMap((part) => part.lines);
      for (const page of pages) expect(page.flatMap((part) => part.lines).length).toBeGreaterThan(0);
      const total = all.reduce((sum, section) => sum + section.lines.length, 0);
      const left = lines.reduce((sum, { words }) => sum + leftOut(words), 0);
      const kept = lines.filter(({ words }) => leftOut(words) === 0);
      expect(kept.length + left).toBe(total);
      const wanted = all.flatMap((section) => section.lines.map(({ words }) => words));
      let from = 0;
      for (const { words } of kept) {
        from = wanted.indexOf(words, from) + 1;
        expect(from).toBeGreaterThan(0);
      }
    }),
    { numRuns: 50 },
  );
});

test('a page of ordinary words, in whatever script, is never cut by force', () => {
  const words = fc.oneof(
    fc.constant('a title as long as they come, with (brackets) and “quotes” '.repeat(5)),
    fc.constant('überprüfen und dokumentieren – ständig '.repeat(6)),
    fc.constant('🚓 patrol '.repeat(20)),
    fc.constant('x'),
  );
  fc.assert(
    fc.property(sections(words), (all) => {
      for (const parts of paged(all, 4)) {
        const card = renderCard('digest', {
          summary: 's'.repeat(300),
          eyebrow: 'Staffordshire Police · ASB spotlight report, October 2024',
          heading: 'Local Policing Improvement Board: Thursday 23 January 2025, 10:00, page 1 of 4',
          intro: 's'.repeat(300),
          counts: ['red', 'amber', 'green', 'blue', 'white'].map((label) => ({
            label,
            count: 9,
            chartColor: 'good',
          })),
          sections: parts,
          foot: 'OFFICIAL · as at 14 January 2025',
        });
        expect(JSON.stringify(card)).not.toContain('Shortened to fit');
      }
    }),
    { numRuns: 30 },
  );
});
