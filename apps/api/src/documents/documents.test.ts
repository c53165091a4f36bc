import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { renderHtml } from '@nianbao/render/html';
import { rasteriseSvg } from '@nianbao/render/png';
import { engines } from '../../test/test-database.ts';
import { makeTestService, places, type Client, type TestService } from '../../test/test-service.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import type { ReportItem, StoredReport } from '../reports/report-wire.ts';
import { makeDocuments } from './make-documents.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const reportOf = (year: number, agency: string = places.education.name) =>
  generateReport({ seed: 7, year, agency, size: 'medium' });
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect x="40" y="40" width="60" height="120" fill="#c00"/></svg>';
/** A web page of an agency that is not in the list. */
const fixture = bytesOf(renderHtml(reportOf(2020, '青禾县农机服务中心')));

describe.each(engines)('imports on the %s database', (engine) => {
  let service: TestService;
  let clerk: Client;
  let office: Client;

  beforeAll(async () => {
    service = await makeTestService(engine);
    clerk = await service.as('clerk');
    office = await service.as('office');
  });
  afterAll(() => service.close());

  async function stored(): Promise<readonly ReportItem[]> {
    const response = await office('GET', 'reports?limit=200');
    return ((await response.json()) as { items: ReportItem[] }).items;
  }

  test('the picture of an imported page is in the documents made of the report', async () => {
    const picture = await rasteriseSvg(drawing);
    const image = createHash('sha256').update(picture).digest('hex');
    const report = reportOf(2032, '青禾县地震局');
    const figure = { kind: 'figure', image, alt: '申请数量图', caption: '图1 申请数量' } as const;
    const page = renderHtml(
      { ...report, overview: [...report.overview, figure] },
      {
        images: new Map([[image, picture]]),
      },
    );
    const response = await office('POST', 'reports/import?addAgency=true', { body: bytesOf(page) });
    const made = (await response.json()) as StoredReport;
    expect(made.report.overview).toContainEqual(
      expect.objectContaining({ kind: 'figure', alt: '申请数量图' }),
    );
    const html = await (await office('GET', `reports/${made.id}/render?to=html`)).text();
    expect(html).toMatch(/<img[^>]*src="data:image\/png;base64,/);
    const docx = await office('GET', `reports/${made.id}/render?to=docx`);
    expect(docx.status).toBe(200);
  });

  test('a web page becomes a report with evidence for every cell', async () => {
    const response = await office('POST', 'reports/import?name=report.html&addAgency=true', {
      body: fixture,
    });
    expect(response.status).toBe(201);
    const made = (await response.json()) as StoredReport;
    expect(made).toMatchObject({
      agency: { name: '青禾县农机服务中心' },
      year: 2020,
      format: '2019',
      revision: 1,
    });
    const answer = await office('GET', `reports/${made.id}/evidence`);
    const { fileName, evidence } = (await answer.json()) as {
      fileName: string;
      evidence: { cells: { place: unknown }[] };
    };
    expect(fileName).toBe('report.html');
    expect(evidence.cells).toHaveLength(198);
    expect(evidence.cells.every(({ place }) => place !== null)).toBe(true);
    const versions = (await (await office('GET', `reports/${made.id}/versions`)).json()) as {
      items: { action: string }[];
    };
    expect(versions.items.map(({ action }) => action)).toEqual(['imported']);
  });

  test('a form is taken as well, and a name with folders loses them', async () => {
    const form = new FormData();
    form.set('file', new File([JSON.stringify(reportOf(2023))], '..\\..\\etc/passwd.json'));
    const response = await clerk('POST', 'reports/import', { body: form });
    expect(response.status).toBe(201);
    const { id, report } = (await response.json()) as StoredReport;
    expect(report).toEqual(JSON.parse(JSON.stringify(reportOf(2023))));
    const evidence = await clerk('GET', `reports/${id}/evidence`);
    expect(await evidence.json()).toMatchObject({ fileName: 'passwd.json' });
  });

  test.each([
    ['an empty file', new Uint8Array(), 422, 'input.empty'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), 422, 'input.binary'],
    ['another text', bytesOf('今天天气很好。\n'.repeat(20)), 422, 'input.notReport'],
    [
      'a report of 2016',
      bytesOf(JSON.stringify({ ...reportOf(2022), year: 2016 })),
      422,
      'report.year.beforeFormats',
    ],
    [
      'a year that cannot be',
      bytesOf(JSON.stringify({ ...reportOf(2022), year: 20222 })),
      422,
      'report.year.invalid',
    ],
    ['broken JSON', bytesOf('{"format":"2021","year":2024,'), 400, 'report.json.syntax'],
    [
      'a string in a cell',
      bytesOf(
        JSON.stringify({
          format: '2021',
          year: 2022,
          agency: places.education.name,
          proactive: { licensing: { decisions: '3' } },
        }),
      ),
      422,
      'report.cell.notNumber',
    ],
    ['too many bytes', new Uint8Array(21 * 1024 * 1024).fill(0x61), 413, 'request.tooLarge'],
  ])('%s is refused with its code, and nothing is stored', async (_, bytes, status, code) => {
    const before = await stored();
    const response = await office('POST', 'reports/import', { body: bytes });
    const problem = (await response.json()) as ProblemDocument;
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(problem.messages.zh).not.toBe(problem.messages.en);
    expect(await stored()).toEqual(before);
  });

  test('an agency that is not in the list is not made up', async () => {
    const bytes = bytesOf(JSON.stringify(reportOf(2022, '青禾县没有的局')));
    const response = await office('POST', 'reports/import', { body: bytes });
    expect(((await response.json()) as ProblemDocument).code).toBe('reports.agencyUnknown');
    // A clerk may not add agencies, asked for or not.
    const asked = await clerk('POST', 'reports/import?addAgency=true', { body: bytes });
    expect(asked.status).toBe(422);
    const { items } = (await (await office('GET', 'agencies')).json()) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).not.toContain('青禾县没有的局');
  });

  test('a second import of a year is refused and leaves the first alone', async () => {
    const bytes = bytesOf(JSON.stringify(reportOf(2024)));
    expect((await clerk('POST', 'reports/import', { body: bytes })).status).toBe(201);
    const before = await stored();
    expect((await clerk('POST', 'reports/import', { body: bytes })).status).toBe(409);
    expect(await stored()).toEqual(before);
  });

  test('a stored report is rendered', async () => {
    const [item] = await stored();
    const html = await office('GET', `reports/${item?.id}/render?to=html`);
    expect(html.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(await html.text()).toContain(item?.title ?? '-');
    const pdf = await office('GET', `reports/${item?.id}/render?to=pdf&download=true`);
    expect(pdf.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''%/);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('documents that are not stored', () => {
  let service: TestService;
  let clerk: Client;
  beforeAll(async () => {
    service = await makeTestService('embedded');
    clerk = await service.as('clerk');
  });
  afterAll(() => service.close());

  test('are read', async () => {
    const response = await clerk('POST', 'read', { body: fixture });
    expect(await response.json()).toMatchObject({
      fileType: 'html',
      report: { year: 2020, agency: '青禾县农机服务中心' },
    });
  });

  test('are checked, beside last year when it is given', async () => {
    const previous = reportOf(2023);
    const report = generateReport({ seed: 7, year: 2024, agency: previous.agency, size: 'medium', previous });
    const findingsOf = async (body: object) => {
      const response = await clerk('POST', 'validate', { body: { ...body, today: '2025-02-01' } });
      expect(response.status).toBe(200);
      return ((await response.json()) as { findings: Finding[] }).findings.map(({ rule }) => rule);
    };
    expect(await findingsOf({ report, previous })).toEqual([]);
    const { naturalPersons, ...rest } = report.requests.carriedOver;
    const wrong = {
      ...report,
      requests: { ...report.requests, carriedOver: { ...rest, naturalPersons: (naturalPersons ?? 0) + 1 } },
    };
    expect(await findingsOf({ report: wrong, previous })).toContain('requests.carriedOver');
    const unusable = await clerk('POST', 'validate', { body: { report: { format: '1999', year: 2024 } } });
    expect(unusable.status).toBe(422);
  });

  test('are rendered, and what stands in them stays text', async () => {
    const report = { ...reportOf(2024), title: '<script>alert(1)</script>' };
    const response = await clerk('POST', 'render?to=html', { body: report });
    const html = await response.text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert');
  });
});

describe('the workers', () => {
  test('a document that takes too long is stopped, and the next one is read', async () => {
    const impatient = makeDocuments({ seconds: 0.001 });
    await expect(impatient.read(fixture, {})).rejects.toMatchObject({
      problem: { code: 'documents.tookTooLong' },
    });
    await impatient.close();
    const patient = makeDocuments();
    expect((await patient.read(fixture, {})).report?.year).toBe(2020);
    await patient.close();
  });

  test('a document that needs too much memory is stopped without taking the process with it', async () => {
    const small = makeDocuments({ megabytes: 48 });
    const huge = bytesOf('一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0\n'.repeat(250_000));
    await expect(small.read(huge, {})).rejects.toMatchObject({
      problem: { code: 'documents.tooMuchMemory' },
    });
    await small.close();
  });

  test('when too many wait, callers are told to come back', async () => {
    const documents = makeDocuments({ waiting: 1 });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => documents.read(fixture, {})));
    const codes = outcomes.map((outcome) =>
      outcome.status === 'fulfilled'
        ? 'read'
        : (outcome.reason as { problem?: { code: string } }).problem?.code,
    );
    expect(new Set(codes)).toEqual(new Set(['read', 'documents.busy']));
    await documents.close();
  });
});
