import { deriveLayout, formatById, type Format } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { fictitiousFormat } from '../../core/test/fictitious-format.ts';
import { renderDocx } from '../src/docx.ts';
import { renderHtml } from '../src/html.ts';
import { documentOf, type AnyReport, type DocumentOptions, type DocumentValue } from '../src/index.ts';
import { closePdfWorkers, renderPdf } from '../src/pdf.ts';
import { partOf, xmlText } from './office-text.ts';
import { hasInPieces, packed, pdfText } from './pdf-text.ts';
import { samples } from './sample-reports.ts';

afterAll(closePdfWorkers);

/** Every writer, as the text that a reader of its files gets, without white space. */
const writers: Readonly<Record<string, (report: AnyReport, options: DocumentOptions) => Promise<string>>> = {
  html: async (report, options) => {
    const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    const page = renderHtml(report, options).replace(/<script.*?<\/script>|<style.*?<\/style>/gs, '');
    const text = page.replace(/<[^>]*>/g, '');
    return packed(text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? ''));
  },
  docx: async (report, options) => {
    const bytes = await renderDocx(report, options);
    const headers = Object.keys(unzipSync(bytes)).filter((name) => /^word\/header\d+\.xml$/.test(name));
    const parts = ['word/document.xml', ...headers].map((name) => xmlText(partOf(bytes, name)));
    return packed(parts.join(''));
  },
  pdf: async (report, options) => (await pdfText(await renderPdf(report, options))).packed,
};

const third = generateReport({
  seed: 1,
  format: fictitiousFormat,
  year: 2031,
  agency: '青禾县热线中心',
  size: 'medium',
});
const reports: Readonly<Record<string, AnyReport>> = { ...samples, third };
const formats = [fictitiousFormat];

function formatOf(report: AnyReport): Format {
  const format = formatById(report.format) ?? fictitiousFormat;
  return format;
}

function valuesOf(report: AnyReport): readonly DocumentValue[] {
  return documentOf(report, { formats }).sections.flatMap((section) =>
    section.kind === 'tables'
      ? section.tables.flatMap(({ body }) =>
          body.flatMap(({ cells }) => cells.filter((cell): cell is DocumentValue => cell.kind === 'value')),
        )
      : [],
  );
}

describe.each(Object.entries(writers))('the %s writer', (_, write) => {
  test.each(Object.entries(reports))('prints every value and label of %s', async (_name, report) => {
    const text = await write(report, { formats });
    const values = valuesOf(report);
    expect(values).toHaveLength(formatOf(report).cells.length);
    for (const { printed } of values) expect(text).toContain(printed);
    for (const grid of deriveLayout(formatOf(report)).values())
      for (const cell of grid.rows.flatMap(({ cells }) => cells))
        if (cell.kind !== 'value')
          expect([cell.text, hasInPieces(text, packed(cell.text))]).toEqual([cell.text, true]);
    for (const section of formatOf(report).definition.sections)
      expect(text).toContain(packed(`${section.ordinal}、${section.heading.zh}`));
  });

  test('marks drafts and only drafts', async () => {
    const report = third;
    expect(await write(report, { formats, draft: true })).toContain('草稿');
    expect(await write(report, { formats })).not.toContain('草稿');
  });
});
