import { format2021, packCells, readCell, withCells } from '@nianbao/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderXlsx } from '../src/xlsx.ts';
import { convertInLibreOffice, hasLibreOffice } from './looks/libreoffice.ts';
import { blank2021, hostile, lifelike2021, widest2021 } from './sample-reports.ts';

const wrongTotal = withCells(format2021, lifelike2021, { 'requests.received.total': 1 });
const reports = { lifelike2021, widest2021, blank2021, wrongTotal, hostile };

/** Without the results that we stored with the formulas, so that only the formulas can give them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const xml = path.startsWith('xl/worksheets/sheet')
      ? strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : part;
    return [path, xml] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

describe.skipIf(!hasLibreOffice)('workbooks that LibreOffice has calculated anew and saved', () => {
  let saved: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, report] of Object.entries(reports))
      files.set(name, withoutResults(await renderXlsx(report)));
    saved = await convertInLibreOffice(files, 'xlsx', 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
  }, 520_000);

  test.each(Object.entries(reports))('%s has the numbers of the report', async (name, report) => {
    const { sheets } = await readXlsx(saved.get(name) ?? new Uint8Array());
    const rows = sheets.at(-1)?.rows.slice(1) ?? [];
    const found = new Map(rows.map((row) => [row[2], row[6] === '' ? null : (row[6] ?? null)]));
    const vector = packCells(format2021, report);
    for (const { id } of format2021.cells)
      expect([id, found.get(id)]).toEqual([id, readCell(format2021, vector, id)]);
  });
});
