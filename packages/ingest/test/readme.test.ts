import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDocuments } from '../examples/read-documents.ts';

const pathOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

test('the example of the README is the one that runs here', async () => {
  const [readme, example] = ['README.md', 'examples/read-documents.ts'].map((path) =>
    readFileSync(pathOf(path), 'utf8'),
  );
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  const documents = ['zhangzi-sme-service-centre-2020/document.txt', 'official-template-2021/document.docx'];
  expect(await readDocuments(documents.map((path) => pathOf(`golden/${path}`)))).toEqual([
    '长子县中小企业服务中心 2020: 198 cells, 0 to look at',
    expect.stringContaining('input.yearMissing'),
  ]);
});
