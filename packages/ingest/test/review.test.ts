import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'parse5';
import { descendantsOf, isElement, attributeOf, type Node } from '../src/html/tree.ts';
import { reviewPage } from '../src/review/review-page.ts';

const folder = new URL('../golden/', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function elements(root: Node, tag: string): readonly Node[] {
  return [...descendantsOf(root)].filter((node) => isElement(node) && node.tagName === tag);
}

function keysIn(node: Node): ReadonlySet<string> {
  const keys = [...descendantsOf(node)].flatMap((each) => {
    const key = isElement(each) ? attributeOf(each, 'data-place') : null;
    return key === null || key === '' ? [] : [key];
  });
  return new Set(keys);
}

test.each(names)(
  'every place that the reading of %s names is shown in the document beside it',
  async (name) => {
    const within = new URL(`${name}/`, folder);
    const file = readdirSync(within).find((each) => each.startsWith('document.')) ?? '';
    const page = await reviewPage(readFileSync(new URL(file, within)), file);
    const html = parse(page);
    const [left] = elements(html, 'aside');
    const [right] = elements(html, 'main');
    if (!left || !right) throw new Error('A review has two sides');
    const shown = keysIn(left);
    expect([...keysIn(right)].filter((key) => !shown.has(key))).toEqual([]);
    expect(keysIn(right).size).toBeGreaterThan(150);
  },
);

test('what a document says is text in its review, never markup', async () => {
  const hostile =
    '甲县民政局2024年政府信息公开工作年度报告\n一、总体情况\n<script>alert(1)</script><b>粗</b>\n';
  const page = await reviewPage(new TextEncoder().encode(hostile), '"><script>.txt');
  expect(page).not.toContain('<script>alert');
  expect(page.match(/<script>/gu)).toHaveLength(1);
});
