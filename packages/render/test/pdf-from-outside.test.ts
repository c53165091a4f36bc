import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { blockText } from '@nianbao/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf } from '../src/index.ts';
import { closePdfWorkers, renderPdf, type PdfStandard } from '../src/pdf.ts';
import { packed } from './pdf-text.ts';
import { taggedCells } from './pdf-structure.ts';
import { allBlocks, blank2021, lifelike2019, lifelike2021, widest2021 } from './sample-reports.ts';

const run = promisify(execFile);
const isOnPath = (program: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
const reports = { lifelike2019, lifelike2021, widest2021, allBlocks, blank2021 };

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

    test.each(Object.entries(reports).filter(([name]) => name !== 'blank2021'))(
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
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+(?:Noto|LXGW)\S+ .* yes yes yes /);
    });

    test.each(['ua-1', 'a-2a', 'a-2u', 'a-3a', 'tagged'] as const)('qpdf: %s is sound', async (standard) => {
      const { stdout } = await run('qpdf', ['--check', await written('lifelike2021', standard)]);
      expect(stdout).toContain('No syntax or stream encoding errors found');
    });

    test.each(['lifelike2019', 'widest2021', 'blank2021'] as const)(
      'every number of %s names the heads of its row and of its columns',
      async (name) => {
        const { cells, ids } = await taggedCells(await written(name));
        const expected = documentOf(reports[name]).sections.flatMap((section) =>
          section.kind === 'tables'
            ? section.tables.flatMap(({ head, body }) => [...head, ...body].flatMap((row) => row.cells))
            : [],
        );
        const heads = new Map(
          cells.flatMap(({ id }, at) => (id === undefined ? [] : [[id, expected[at]?.id]])),
        );
        expect(cells).toHaveLength(expected.length);
        expected.forEach((cell, at) => {
          const tagged = cells[at];
          if (cell.kind === 'value') {
            expect(tagged?.type).toBe('TD');
            const named = tagged?.headers.map((id) => heads.get(id));
            expect(new Set(named)).toEqual(new Set(cell.heads));
          } else {
            expect(tagged).toMatchObject({ type: 'TH', scope: cell.kind === 'rowHead' ? 'Row' : 'Column' });
            // The tree of ids leads to the cell, or nobody finds what the headers name.
            expect(ids.get(tagged?.id ?? '')).toBe(tagged?.id);
          }
        });
        expect([...ids.keys()]).toEqual([...ids.keys()].toSorted());
      },
    );

    test('numbers of a written table name the heads of their rows too', async () => {
      const { cells } = await taggedCells(await written('allBlocks'));
      const heads = cells.filter(({ scope }) => scope === 'Row');
      const [january, february] = heads.slice(0, 2);
      const numbers = cells.filter(({ type }) => type === 'TD').slice(0, 2);
      expect(numbers.map(({ headers }) => headers.at(-1))).toEqual([january?.id, february?.id]);
    });
  },
);
