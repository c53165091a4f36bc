import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../src/docx.ts';
import type { AnyReport } from '../src/index.ts';
import { closePdfWorkers, renderPdf } from '../src/pdf.ts';
import { convertInLibreOffice, hasLibreOffice } from './looks/libreoffice.ts';
import { pdfLines, type PdfLine } from './pdf-lines.ts';
import { lifelike2021 } from './sample-reports.ts';

/** Millimetres of GB/T 9704—2012: 天头 37, 订口 28, 版心 156 × 225. */
const LEFT = 28;
const RIGHT = 28 + 156;
const TOP = 37;
const BOTTOM = 37 + 225;
const PITCH = 225 / 22;
/** 3号, 2号 and 4号. */
const [BODY, TITLE, NUMBER] = [16, 22, 14].map((points) => (points * 25.4) / 72) as [number, number, number];

const agency = '青禾县水利局';
const words = '公开政府信息年度报告';
const report: AnyReport = {
  ...lifelike2021,
  agency,
  title: `${agency}2024年政府信息公开工作年度报告`,
  preamble: [],
  overview: Array.from({ length: 8 }, () => ({ kind: 'paragraph', text: words.repeat(40) }) as const),
  problems: [
    { kind: 'heading', numbering: '（一）', text: '存在的问题', level: 1 },
    { kind: 'heading', numbering: '1.', text: '深度不够', level: 2 },
    { kind: 'paragraph', text: '公开不够及时。' },
  ],
  signature: { agency, date: '2025-01-20' },
};

const hasPdftotext = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'pdftotext')));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
});
afterAll(async () => {
  await closePdfWorkers();
  await rm(folder, { recursive: true });
});

async function linesOf(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return pdfLines(path);
}

const lengthOf = ({ text }: PdfLine) => text.replaceAll(' ', '').length;
const isNumber = ({ text }: PdfLine) => /^— ?\d+ ?—$/.test(text);
const isFull = ({ text }: PdfLine) => text.length === 28 && !/[^公开政府信息年度报告]/.test(text);

describe.skipIf(!hasPdftotext)('a page of the PDF', () => {
  let pages: readonly (readonly PdfLine[])[];
  beforeAll(async () => {
    pages = await linesOf('report.pdf', await renderPdf(report));
  });

  test('has 22 lines of 28 characters of 3号 on 156 × 225 mm', () => {
    const [, second = []] = pages;
    const lines = second.filter((line) => !isNumber(line));
    expect(lines).toHaveLength(22);
    const full = lines.filter(isFull);
    expect(full.length).toBeGreaterThan(15);
    for (const { left, right } of full) {
      expect(Math.abs(left - LEFT)).toBeLessThan(0.5);
      expect(Math.abs(right - RIGHT)).toBeLessThan(0.5);
      expect((right - left) / 28 - BODY).toBeLessThan(0.1);
    }
    lines.slice(1).forEach(({ top }, at) => expect(top - (lines[at]?.top ?? 0)).toBeCloseTo(PITCH, 1));
    expect(Math.abs((lines[0]?.top ?? 0) - TOP)).toBeLessThan(1);
    expect(lines.at(-1)?.bottom).toBeLessThan(BOTTOM);
    expect(lines.at(-1)?.bottom).toBeGreaterThan(BOTTOM - PITCH);
  });

  test('begins paragraphs two characters in', () => {
    const first = pages.flat().filter(({ text }) => text.startsWith(words) && text.length === 26);
    expect(first.length).toBeGreaterThan(3);
    for (const { left } of first) expect(left - LEFT).toBeCloseTo(2 * BODY, 0);
  });

  test('has the title in 2号 in the middle', () => {
    const title = pages[0]?.slice(0, 2) ?? [];
    const [first, second] = title;
    expect(title.map(({ text }) => text).join('')).toBe(report.title);
    for (const line of title) expect((line.left + line.right) / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0);
    expect(((first?.right ?? 0) - (first?.left ?? 0)) / lengthOf(first as PdfLine)).toBeCloseTo(TITLE, 1);
    expect(second).toBeDefined();
  });

  test('is numbered in 4号 between dashes, one character from the outer edge, 7 mm below the text', async () => {
    const bytes = await renderPdf(report);
    for (const [index, page] of pages.entries()) {
      const number = page.filter(isNumber);
      expect(number.map(({ text }) => text)).toEqual([`— ${index + 1} —`]);
      const [line] = number;
      if (index % 2 === 0) expect(RIGHT - (line?.right ?? 0)).toBeCloseTo(NUMBER, 0);
      else expect((line?.left ?? 0) - LEFT).toBeCloseTo(NUMBER, 0);
    }
    expect(await dashOf(bytes)).toBeCloseTo(BOTTOM + 7, 0);
  });

  test('is signed with the agency over the middle of the date, which ends four characters from the edge', () => {
    const lines = pages.flat();
    const date = lines.findLast(({ text }) => text === '2025年1月20日');
    const signer = lines.findLast(({ text }) => text === agency);
    expect(RIGHT - (date?.right ?? 0)).toBeCloseTo(4 * BODY, 0);
    const middle = (line: PdfLine | undefined) => ((line?.left ?? 0) + (line?.right ?? 0)) / 2;
    expect(middle(signer)).toBeCloseTo(middle(date), 0);
    expect((date?.top ?? 0) - (signer?.top ?? 0)).toBeCloseTo(PITCH, 1);
  });

  test('a long agency ends at the edge of the text, the date under its middle', async () => {
    const long = '青禾县高新技术产业开发区综合行政执法局';
    const signed = { ...report, signature: { agency: long, date: '2025-01-20' } };
    const lines = (await linesOf('long.pdf', await renderPdf(signed))).flat();
    const signer = lines.findLast(({ text }) => text === long);
    const date = lines.findLast(({ text }) => text === '2025年1月20日');
    expect(Math.abs((signer?.right ?? 0) - RIGHT)).toBeLessThan(0.5);
    expect((date?.left ?? 0) + (date?.right ?? 0)).toBeCloseTo((signer?.left ?? 0) + (signer?.right ?? 0), 0);
  });
});

test.skipIf(!hasPdftotext || !hasLibreOffice)(
  'the Word file has 22 lines of 28 characters too, as LibreOffice sets it',
  { timeout: 300_000 },
  async () => {
    const made = await convertInLibreOffice(new Map([['report', await renderDocx(report)]]), 'docx', 'pdf');
    const [, second = []] = await linesOf('office.pdf', made.get('report') ?? new Uint8Array());
    const lines = second.filter((line) => !isNumber(line));
    expect(lines).toHaveLength(22);
    const full = lines.filter(isFull);
    expect(full.length).toBeGreaterThan(15);
    for (const { left, right } of full) {
      expect(Math.abs(left - LEFT)).toBeLessThan(1);
      expect(Math.abs(right - RIGHT)).toBeLessThan(1);
    }
    lines.slice(1).forEach(({ top }, at) => expect(top - (lines[at]?.top ?? 0)).toBeCloseTo(PITCH, 1));
    const [number] = second.filter(isNumber);
    expect((number?.left ?? 0) - LEFT).toBeCloseTo(NUMBER, 0);
  },
);

/** Height of the dashes beside the number of the first page, in millimetres from its top. */
async function dashOf(bytes: Uint8Array): Promise<number> {
  const scale = 8;
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const { data, width, height } = await document.getPage(0).render({ scale, render: 'bitmap' });
  document.destroy();
  library.destroy();
  const millimetres = 25.4 / 72 / scale;
  const dark = (y: number) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * 4] ?? 255).filter((grey) => grey < 128)
      .length;
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) => y * millimetres > BOTTOM);
  // Two dashes of a character each are the widest ink of the footer.
  const widest = rows.toSorted((one, other) => dark(other) - dark(one))[0] ?? 0;
  return widest * millimetres;
}
