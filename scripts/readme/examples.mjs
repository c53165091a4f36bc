import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/root.mjs';

/* The examples of the README: what they print there is what they print. */

const main = join(root, 'apps/cli/dist/main.js');
const document = join(root, 'packages/ingest/golden/zhangzi-sme-service-centre-2020/document.txt');

/** READMEs with the language their examples speak. */
export const readmes = [
  { file: 'README.md', language: 'en' },
  { file: 'README.zh-CN.md', language: 'zh' },
];

/**
 * Runs the examples of a README and gives it back with the output they really have: `console` blocks run the command
 * line beside a `report.txt`, a `js` block is run by Node and followed by a `text` block with what it prints.
 * @param {string} text
 * @param {string} language
 */
export function withRealOutput(text, language) {
  return text
    .replaceAll(
      /```console\n([\s\S]*?)```/g,
      (_, block) => `\`\`\`console\n${runConsole(block, language)}\`\`\``,
    )
    .replaceAll(
      /```js\n([\s\S]*?)```\n\n```text\n[\s\S]*?```/g,
      (_, code) => `\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${runCode(code)}\`\`\``,
    );
}

/** @param {string} block @param {string} language */
function runConsole(block, language) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-readme-'));
  copyFileSync(document, join(folder, 'report.txt'));
  const commands = block.split('\n').filter((line) => line.startsWith('$ nianbao '));
  const shown = commands.map((line) => {
    const args = line.slice('$ nianbao '.length).split(' ');
    const { stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LANG: language },
    });
    return `${line}\n${stdout}${stderr}`;
  });
  rmSync(folder, { recursive: true });
  return shown.join('');
}

/** Code from standard input resolves packages from the folder it runs in. @param {string} code */
function runCode(code) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    cwd: join(root, 'apps/cli'),
    encoding: 'utf8',
    input: code,
  });
  return stdout + stderr;
}
