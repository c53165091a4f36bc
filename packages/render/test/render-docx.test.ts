import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderDocx } from '../src/docx.ts';
import { partOf, xmlText } from './office-text.ts';
import { allBlocks, blank2021, hostile, hostileTexts, lifelike2021, widest2021 } from './sample-reports.ts';

const documentOf = async (...args: Parameters<typeof renderDocx>) =>
  partOf(await renderDocx(...args), 'word/document.xml');

test('headings are in the heading styles of Word', async () => {
  const xml = await documentOf(allBlocks);
  const styleOf = (text: string) =>
    xml
      .split('<w:p>')
      .find((paragraph) => xmlText(paragraph) === text)
      ?.match(/<w:pStyle w:val="(\w+)"/)?.[1];
  expect(styleOf('一、总体情况')).toBe('Heading1');
  expect(styleOf('（一）主动公开')).toBe('Heading2');
  expect(styleOf('1.网站发布')).toBe('Heading3');
  expect(styleOf('附表')).toBe('Caption');
  expect(styleOf('（二）依申请公开：接排的一段。')).toBe('BodyText');
  const styles = partOf(await renderDocx(allBlocks), 'word/styles.xml');
  for (const [, style = ''] of xml.matchAll(/<w:pStyle w:val="(\w+)"/g))
    expect(styles).toContain(`w:styleId="${style}"`);
});

test('the page is A4 with the official margins, odd and even pages numbered outside', async () => {
  const bytes = await renderDocx(lifelike2021);
  const xml = partOf(bytes, 'word/document.xml');
  // In twips, 1440 to the inch.
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(xml.match(/<w:footerReference/g)).toHaveLength(2);
  expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  const footers = Object.keys(unzipSync(bytes)).filter((name) => /footer\d\.xml$/.test(name));
  for (const footer of footers) expect(partOf(bytes, footer)).toContain('PAGE');
});

test('merged cells are merged, and each row of a table covers its width', async () => {
  const xml = await documentOf(widest2021);
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  expect(tables).toHaveLength(3);
  for (const table of tables) {
    const columns = table.match(/<w:gridCol /g)?.length;
    for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
      const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map((match) => Number(match[1]));
      const unspanned = (row.match(/<w:tc>/g)?.length ?? 0) - spans.length;
      expect(spans.reduce((sum, span) => sum + span, unspanned)).toBe(columns);
    }
  }
  expect(tables[1]).toContain('<w:vMerge w:val="restart"/>');
  expect(tables[1]?.match(/<w:tblHeader\/>/g)).toHaveLength(3);
});

test('properties name the document', async () => {
  const core = partOf(await renderDocx(lifelike2021), 'docProps/core.xml');
  expect(core).toContain(`<dc:title>${lifelike2021.title}</dc:title>`);
  expect(core).toContain(`<dc:creator>${lifelike2021.agency}</dc:creator>`);
});

test('drafts say so on every page, blanks are marked', async () => {
  const bytes = await renderDocx(blank2021);
  expect(xmlText(partOf(bytes, 'word/header1.xml'))).toBe('草稿（200格未填）');
  expect(partOf(bytes, 'word/document.xml').match(/>未填</g)).toHaveLength(200);
  expect(Object.keys(unzipSync(await renderDocx(lifelike2021)))).not.toContain('word/header1.xml');
});

test('text of the report is text', async () => {
  const text = xmlText(await documentOf(hostile));
  for (const hostileText of hostileTexts) expect(text).toContain(hostileText);
});

test('other fonts on request, their names escaped', async () => {
  const bytes = await renderDocx(lifelike2021, { fontNames: { body: '仿宋_GB2312', table: '"<宋>' } });
  const styles = partOf(bytes, 'word/styles.xml');
  expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
  expect(styles).not.toContain('<宋>');
});
