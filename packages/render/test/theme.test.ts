import { expect, test } from 'vitest';
import { documentOf, officialTheme, parseTheme, type Theme } from '../src/index.ts';
import { renderDocx } from '../src/docx.ts';
import { renderHtml } from '../src/html.ts';
import { partOf, xmlText } from './office-text.ts';
import { emptyNarrative, lifelike2021 } from './sample-reports.ts';

const own: Theme = {
  ...officialTheme,
  title: '{agency}政务公开年报（{year}）',
  preamble: '{agency}编制{year}年报告。',
  signature: { agency: '{agency}办公室', date: 'chinese' },
  masthead: { words: '{agency}文件', number: '青政〔{year}〕1号', colour: '#aa0000' },
  fonts: { title: '思源宋体' },
};

test('what is left out is official', () => {
  expect(parseTheme({})).toEqual({ theme: officialTheme, problems: [] });
  expect(parseTheme({ charts: { bar: '#123456' } }).theme?.charts).toEqual({
    ...officialTheme.charts,
    bar: '#123456',
  });
  expect(parseTheme(JSON.parse(JSON.stringify(own))).theme).toEqual(own);
});

test.each([
  ['charts.bar', { charts: { bar: 'red' } }],
  ['masthead.colour', { masthead: { words: '文件', colour: '#12345' } }],
  ['masthead.words', { masthead: { words: '' } }],
  ['signature.date', { signature: { date: 'roman' } }],
  ['fonts.body', { fonts: { body: '"; } body { display: none' } }],
  ['logo.image', { logo: { image: 'x.png', alt: '县徽', height: 20 } }],
  ['logo.height', { logo: { image: '0'.repeat(64), alt: '县徽', height: 900 } }],
  ['titel', { titel: '年报' }],
  ['', 'official'],
])('a theme with a wrong %s is refused by its name', (field, value) => {
  const { theme, problems } = parseTheme(value);
  expect(theme).toBeNull();
  expect(problems.map(({ code, path }) => [code, path])).toEqual([['render.theme.invalid', field]]);
  expect(problems[0]?.message.zh).toContain('应为');
});

test('title, preamble and signature are filled in', () => {
  const document = documentOf(emptyNarrative, { theme: own });
  expect(document.title).toBe('青禾县人民政府政务公开年报（2024）');
  expect(document.preamble).toEqual([{ kind: 'paragraph', text: '青禾县人民政府编制2024年报告。' }]);
  expect(document.signature.agency).toBe('青禾县人民政府办公室');
  const signed = documentOf(
    { ...lifelike2021, signature: { agency: '水利局', date: '2025-10-20' } },
    { theme: own },
  );
  expect(signed.signature).toEqual({ agency: '水利局', date: '二〇二五年十月二十日', isoDate: '2025-10-20' });
});

test('a page and a Word file have the red head and the fonts', async () => {
  const page = renderHtml(lifelike2021, { theme: own });
  expect(page).toContain('青禾县人民政府文件');
  expect(page).toContain('--red: #aa0000');
  expect(page).toContain('--title: "思源宋体", var(--usual-title);');
  const file = await renderDocx(lifelike2021, { theme: own });
  expect(xmlText(partOf(file, 'word/document.xml'))).toContain('青政〔2024〕1号');
  expect(partOf(file, 'word/styles.xml')).toContain('思源宋体');
});

test('a theme that was not checked cannot write markup', () => {
  const hostile: Theme = {
    ...own,
    masthead: { words: '<b>', number: null, colour: '#fff;"><script>' },
    fonts: { body: '"</style><script>' },
    charts: { bar: '"/><script>', past: 'x', ink: 'y' },
  };
  const page = renderHtml(lifelike2021, { theme: hostile, charts: true });
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toContain('<b>');
});
