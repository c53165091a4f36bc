import { deriveLayout, formatById, parseReportJson, readCell, packCells, type Format } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { afterAll, describe, expect, test } from 'vitest';
import { fictitiousFormat } from '../../core/test/fictitious-format.ts';
import { documentOf, RenderError, type AnyReport, type DocumentValue } from '../src/index.ts';
import { closePdfWorkers } from '../src/pdf.ts';
import { writerById, writers } from '../src/writers.ts';
import { fileText } from './file-text.ts';
import { hasInPieces, packed } from './pdf-text.ts';
import { hostile, hostileTexts, samples } from './sample-reports.ts';

afterAll(closePdfWorkers);

const third = generateReport({
  seed: 1,
  format: fictitiousFormat,
  year: 2031,
  agency: '青禾县热线中心',
  size: 'medium',
});
const reports: Readonly<Record<string, AnyReport>> = { ...samples, third };
const formats = [fictitiousFormat];

function knownFormat(report: AnyReport): Format {
  return formatById(report.format) ?? fictitiousFormat;
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

test('ids and extensions tell the writers apart', () => {
  for (const key of ['id', 'extension'] as const)
    expect(new Set(writers.map((writer) => writer[key])).size).toBe(writers.length);
  expect(writerById('pdf')?.extension).toBe('.pdf');
  expect(writerById('doc')).toBeUndefined();
});

test.each(writers)(
  'the $id writer refuses a format that nobody knows, where it needs one',
  async (writer) => {
    const report = { ...third, format: 'none' };
    if (writer.id === 'json') return expect(parseReportJson(JSON.stringify(report)).report).toBeNull();
    await expect(writer.render(report)).rejects.toThrow(RenderError);
  },
);

// Data and pictures have tests of their own.
const notDocuments: readonly string[] = ['csv', 'json', 'svg', 'png', 'picture'];

describe.each(writers.filter(({ id }) => !notDocuments.includes(id)))(
  'a document of the $id writer',
  (writer) => {
    const read = fileText[writer.id];
    const write = async (report: AnyReport, options: Parameters<typeof writer.render>[1] = {}) => {
      if (!read) throw new Error(`No test reads the files of the writer "${writer.id}"`);
      return read(await writer.render(report, { formats, ...options }));
    };

    test.each(Object.entries(reports))('prints every value and label of %s', async (_name, report) => {
      const text = await write(report);
      const values = valuesOf(report);
      expect(values).toHaveLength(knownFormat(report).cells.length);
      // In a workbook the plus of a change is its number format.
      for (const { printed } of values)
        expect(text).toContain(writer.id === 'xlsx' ? printed.replace('+', '') : printed);
      for (const grid of deriveLayout(knownFormat(report)).values())
        for (const cell of grid.rows.flatMap(({ cells }) => cells))
          if (cell.kind !== 'value')
            expect([cell.text, hasInPieces(text, packed(cell.text))]).toEqual([cell.text, true]);
      for (const section of knownFormat(report).definition.sections)
        expect(text).toContain(packed(`${section.ordinal}、${section.heading.zh}`));
      expect(text).toContain(packed(report.title));
    });

    test('prints text as it is', async () => {
      const text = await write(hostile);
      for (const hostileText of hostileTexts) expect(text).toContain(packed(hostileText));
    });

    test('marks drafts and only drafts', async () => {
      expect(await write(third, { draft: true })).toContain('草稿');
      expect(await write(third)).not.toContain('草稿');
    });

    test('has English beside the official labels on request', async () => {
      const text = await write(samples['lifelike2021'] ?? third, { language: 'en' });
      for (const label of ['Naturalpersons', 'Administrativelicensing', '自然人', '行政许可'])
        expect(hasInPieces(text, label)).toBe(true);
    });
  },
);

test.each(Object.entries(reports))('CSV of %s has each cell with its value', async (_name, report) => {
  const format = knownFormat(report);
  const csv = new TextDecoder().decode(await writerById('csv')?.render(report, { formats }));
  const [head, ...lines] = csv.trimEnd().split('\r\n');
  expect(head).toBe('agency,year,format,cell,label,label_en,kind,value');
  expect(lines).toHaveLength(format.cells.length);
  const vector = packCells(format, report);
  format.cells.forEach((cell, index) => {
    const line = lines[index] ?? '';
    expect(line).toContain(`,${cell.id},`);
    const value = line.slice(line.lastIndexOf(',') + 1);
    expect(value === '' ? null : Number(value)).toBe(readCell(format, vector, cell.id));
  });
});

test('JSON is the report', async () => {
  for (const report of Object.values(samples)) {
    const json = new TextDecoder().decode(await writerById('json')?.render(report));
    expect(parseReportJson(json).report).toEqual(JSON.parse(JSON.stringify(report)));
  }
});
