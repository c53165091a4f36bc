import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { blockText } from '@nianbao/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf } from '../src/index.ts';
import { closePdfWorkers, renderPdf, type PdfStandard } from '../src/pdf.ts';
import { packed } from './pdf-text.ts';
import { allBlocks, lifelike2019, lifelike2021, widest2021 } from './sample-reports.ts';

const run = promisify(execFile);
const isOnPath = (program: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
const reports = { lifelike2019, lifelike2021, widest2021, allBlocks };

describe.skipIf(!['pdftotext', 'pdffonts', 'qpdf'].every(isOnPath))(
  'what other programs say of the PDF',
  () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pdf-'));
    });
    afterAll(async () => {
      await closePdfWorkers();
      await rm(folder, { recursive: true });
    });

    async function written(name: string, standard: PdfStandard = 'ua-1'): Promise<string> {
      const path = join(folder, `${name}-${standard}.pdf`);
      const report = Object.entries(reports).find(([each]) => each === name)?.[1] ?? lifelike2021;
      await writeFile(path, await renderPdf(report, { standard }));
      return path;
    }

    test.each(Object.entries(reports))(
      'pdftotext: every paragraph and number of %s',
      async (name, report) => {
        const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', await written(name), '-']);
        const pages = stdout.split('\f').map((page) => page.replace(/— ?\d+ ?—\s*$/, ''));
        const text = packed(pages.join(''));
        expect(text).toContain(packed(report.title));
        for (const block of [
          ...report.preamble,
          ...report.overview,
          ...report.problems,
          ...report.otherMatters,
        ])
          for (const line of blockText(block).split(/[\n\t]/)) expect(text).toContain(packed(line));
        for (const section of documentOf(report).sections)
          if (section.kind === 'tables')
            for (const cell of section.tables.flatMap(({ body }) => body.flatMap(({ cells }) => cells)))
              if (cell.kind === 'value') expect(text).toContain(cell.printed);
      },
    );

    test('pdffonts: all embedded, as subsets, with a map to Unicode', async () => {
      const { stdout } = await run('pdffonts', [await written('allBlocks')]);
      const fonts = stdout.trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(1);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Noto\S+ .* yes yes yes /);
    });

    test.each(['ua-1', 'a-2a', 'a-2u', 'a-3a', 'tagged'] as const)('qpdf: %s is sound', async (standard) => {
      const { stdout } = await run('qpdf', ['--check', await written('lifelike2021', standard)]);
      expect(stdout).toContain('No syntax or stream encoding errors found');
    });

    test('column heads are header cells that say which way they head', async () => {
      const plain = join(folder, 'plain.pdf');
      await run('qpdf', ['--qdf', '--object-streams=disable', await written('lifelike2021'), plain]);
      const file = await readFile(plain, 'latin1');
      const heads = documentOf(lifelike2021).sections.flatMap((section) =>
        section.kind === 'tables'
          ? section.tables.flatMap(({ head }) => head.flatMap(({ cells }) => cells))
          : [],
      );
      // Typst keeps header cells for rows behind a switch that its binding for Node does not have yet.
      expect(file.match(/\/S \/TH\b/g)?.length).toBe(heads.length);
      expect(file).toContain('/Scope /Column');
    });
  },
);
