/**
 * How many there are of each colour, as a chart of Word's own: bars of one grey, each with its word and its
 * number, so that no colour is needed to read it. What it shows is also its description, for whoever does not
 * see it.
 */
import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { capital, counted, listed, Rag, RAG_MEANING, type Recommendation } from '../../model';

/** "Red 1, amber 1, green 2, blue 0, white 0": the figures of the chart as text. */
export const ragFigures = (recs: readonly Pick<Recommendation, 'rag'>[]): string =>
  capital(
    listed(
      countsOf(recs).map(({ rag, count }) => `${rag} (${RAG_MEANING[rag]}) ${count.toLocaleString('en-GB')}`),
    ),
  );

const countsOf = (recs: readonly Pick<Recommendation, 'rag'>[]): { rag: Rag; count: number }[] =>
  Rag.options.map((rag) => ({ rag, count: recs.filter((rec) => rec.rag === rag).length }));

export const ragChart = (recs: readonly Pick<Recommendation, 'rag'>[], title: string): Paragraph => {
  const counts = countsOf(recs);
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    keepNext: true,
    children: [
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a paragraph takes every kind of run
      new ChartRun({
        type: 'bar',
        title,
        legend: false,
        font: { name: 'Arial' },
        transformation: { width: 600, height: 210 },
        categories: counts.map(({ rag }) => `${capital(rag)}: ${RAG_MEANING[rag]}`),
        series: [{ name: 'Recommendations', values: counts.map(({ count }) => count), color: '595959' }],
        // Bars are drawn from below: red belongs at the top.
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false, minimum: 0 },
        dataLabels: { value: true, position: 'outsideEnd' },
        gapWidth: 40,
        altText: {
          name: title,
          title,
          description: `Bar chart of ${counted(recs.length, 'recommendation')} by RAG. ${ragFigures(recs)}.`,
        },
      }),
    ],
  });
};
