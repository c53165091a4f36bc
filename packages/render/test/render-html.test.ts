import {
  check,
  deriveLayout,
  format2019,
  format2021,
  parseReportJson,
  withCells,
  type Format,
} from '@nianbao/core';
import { HtmlValidate } from 'html-validate/node';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderHtml, REPORT_JSON_TYPE } from '../src/html.ts';
import {
  allBlocks,
  blank2021,
  emptyNarrative,
  hostile,
  hostileTexts,
  lifelike2021,
  samples,
  widest2019,
  widest2021,
} from './sample-reports.ts';

const config = JSON.parse(
  readFileSync(new URL('../.htmlvalidate.json', import.meta.url), 'utf8'),
) as ConstructorParameters<typeof HtmlValidate>[0];
const validator = new HtmlValidate(config);

/** What a browser shows as the text of markup without elements. */
function textOf(markup: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '');
}

function cellText(page: string, id: string): string | undefined {
  const found = page.match(new RegExp(`<td id="${id.replaceAll('.', '\\.')}"[^>]*>(.*?)</td>`, 's'));
  return found?.[1] === undefined ? undefined : textOf(found[1]);
}

test.each(Object.entries(samples))('the page of %s is valid HTML', async (_, report) => {
  for (const language of ['zh', 'en'] as const) {
    const { results } = await validator.validateString(renderHtml(report, { language }));
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, line, message }) => `${ruleId} ${line} ${message}`),
    );
    expect(messages).toEqual([]);
  }
});

test.each([
  [format2019, widest2019],
  [format2021, widest2021],
] as const)(
  'every cell of a format stands once, with heads that are labels of its own table',
  (format: Format, report) => {
    const page = renderHtml(report);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const tables = page.match(/<table class="official.*?<\/table>/gs) ?? [];
    const seen = new Set<string>();
    for (const table of tables) {
      const labels = new Set([...table.matchAll(/<th id="([^"]+)"/g)].map((match) => match[1]));
      for (const [, id = '', heads = ''] of table.matchAll(/<td id="([^"]+)"[^>]*headers="([^"]*)"/g)) {
        seen.add(id);
        expect(heads).not.toBe('');
        for (const head of heads.split(' ')) expect(labels).toContain(head);
      }
    }
    expect([...seen].toSorted()).toEqual(format.cells.map((cell) => cell.id).toSorted());
  },
);

test('labels are printed as the layout has them', () => {
  const page = renderHtml(lifelike2021);
  for (const grid of deriveLayout(format2021).values())
    for (const row of grid.rows)
      for (const cell of row.cells) if (cell.kind !== 'value') expect(page).toContain(`>${cell.text}<`);
  expect(renderHtml(lifelike2021, { language: 'en' })).toContain(
    '<span class="en" lang="en">Natural persons</span>',
  );
});

test('money and signs are printed exactly', () => {
  const money = withCells(format2021, lifelike2021, { 'proactive.fees.amount': 0.000001 });
  expect(cellText(renderHtml(money), 'proactive.fees.amount')).toBe('0.000001');
  const whole = withCells(format2021, lifelike2021, { 'proactive.fees.amount': 999999999.1 });
  expect(cellText(renderHtml(whole), 'proactive.fees.amount')).toBe('999999999.1');
  const change = (value: number) =>
    cellText(
      renderHtml(withCells(format2019, widest2019, { 'proactive.fees.change': value })),
      'proactive.fees.change',
    );
  expect([3, -2, 0].map(change)).toEqual(['+3', '-2', '0']);
});

test('blank stays blank in a final document and is marked in a draft', () => {
  expect(cellText(renderHtml(blank2021, { draft: false }), 'requests.received.total')).toBe('');
  const draft = renderHtml(blank2021);
  expect(cellText(draft, 'requests.received.total')).toBe('未填');
  expect(draft).toContain('草稿（200格未填）');
  expect(renderHtml(lifelike2021)).not.toContain('草稿');
  expect(renderHtml(lifelike2021, { draft: true })).toContain('草稿');
});

test('text of the report is text: no markup, no script, no way out of the data block', () => {
  const page = renderHtml(hostile);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toMatch(/<img/);
  const shown = textOf(page.replace(/<script.*?<\/script>|<style.*?<\/style>/gs, ''));
  for (const text of hostileTexts) expect(shown).toContain(text);
});

test('characters that HTML cannot carry are replaced, not passed on', () => {
  const page = renderHtml({ ...lifelike2021, title: 'a\u0000b\ud800c\u0085d' });
  expect(page).toContain('>a\ufffdb\ufffdc d</span></h1>');
});

test('the page carries the report for machines', () => {
  for (const report of [lifelike2021, hostile, widest2019]) {
    const page = renderHtml(report);
    const [, json = ''] =
      page.match(new RegExp(`<script type="${REPORT_JSON_TYPE.replace('+', '\\+')}"[^>]*>(.*?)</script>`)) ??
      [];
    expect(parseReportJson(json).report).toEqual(JSON.parse(JSON.stringify(report)));
    const [, linked = ''] = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? [];
    expect(JSON.parse(linked)).toMatchObject({ '@type': 'Report', name: report.title });
  }
});

test('sections are all there in order, empty ones too', () => {
  const headings = [...renderHtml(emptyNarrative).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]);
  expect(headings).toEqual(
    format2021.definition.sections.map(({ ordinal, heading }) => `${ordinal}、${heading.zh}`),
  );
});

test('headings as the document words them, where asked', () => {
  const report = {
    ...lifelike2021,
    outline: [{ section: 'overview', numbering: '一', text: '概述' }],
  };
  expect(renderHtml(report)).toContain('>一、总体情况<');
  expect(renderHtml(report, { headings: 'asWritten' })).toContain('>一、概述<');
});

test('all kinds of blocks are set', () => {
  const page = renderHtml(allBlocks);
  expect(page).toContain('<h3 class="level-1">（一）主动公开</h3>');
  expect(page).toContain('<h4 class="level-2">1.网站发布</h4>');
  expect(page).toContain('<p>第二段，两行</p>\n<p>各成一段。</p>');
  expect(page).toContain(
    '<div class="lead">\n<h3 class="level-1">（二）依申请公开：</h3>\n<p>接排的一段。</p>',
  );
  expect(page).toContain('<li>有序甲</li>');
  expect(page).toContain('<th scope="col">月份</th>');
});

/** A section whose one block is a table with one row of heads. */
const withTable = (...rows: readonly (readonly string[])[]) => ({
  ...lifelike2021,
  overview: [{ kind: 'table' as const, headRows: 1, rows }],
});

test('rows of a written table have heads where their first words plainly are: names, then numbers alone', () => {
  const heads = (...rows: readonly (readonly string[])[]) =>
    [...renderHtml(withTable(...rows)).matchAll(/<th scope="row">([^<]*)/g)].map(([, text]) => text);
  expect(heads(['渠道', '件数'], ['网站', '12'], ['信箱', '3'])).toEqual(['网站', '信箱']);
  expect(heads(['序号', '渠道', '件数'], ['1', '网站', '1,200'], ['2', '信箱', '—'])).toEqual([
    '网站',
    '信箱',
  ]);
  // The same name twice, words among the numbers, a row without a name, one row, numbers alone, no row of heads.
  expect(heads(['渠道', '件数'], ['网站', '12'], ['网站', '3'])).toEqual([]);
  expect(heads(['渠道', '说明'], ['网站', '有专栏'], ['信箱', '3'])).toEqual([]);
  expect(heads(['渠道', '件数'], ['网站', '12'], ['', '3'])).toEqual([]);
  expect(heads(['渠道', '件数'], ['网站', '12'])).toEqual([]);
  expect(heads(['一月', '二月'], ['1', '2'], ['3', '4'])).toEqual([]);
});

test('findings stand at their cells and after the report', () => {
  const wrong = withCells(format2021, widest2021, { 'requests.received.total': 1 });
  // The widest report breaks every identity.
  const { findings } = check(wrong);
  const page = renderHtml(wrong, { findings });
  const [, described] = page.match(/<td id="requests\.received\.total"[^>]*aria-describedby="([^"]+)"/) ?? [];
  for (const id of described?.split(' ') ?? ['none']) expect(page).toContain(`<li id="${id}"`);
  expect(page).toContain('校验意见');
});
