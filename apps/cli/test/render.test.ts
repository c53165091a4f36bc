import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateReport } from '@nianbao/core/generate';
import { writers } from '@nianbao/render/writers';
import { zeroReport } from './reports.ts';
import { program, runCli, seed } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

describe('HTML', () => {
  test('goes to standard output unless a file is named', async () => {
    const { code, out } = await runCli(['render', seed, '--to', 'html']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<!DOCTYPE html>/);
    expect(out).toContain('长子县中小企业服务中心2020年政府信息公开工作年度报告');
  });

  test('the type follows from the name of the output', async () => {
    const { path } = scratchFolder();
    const { code } = await runCli(['render', seed, '-o', 'report.html'], { cwd: path });
    expect(code).toBe(0);
    expect(readFileSync(join(path, 'report.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  test('several go into a folder, laid out as they were found; a bad one does not stop the others', async () => {
    const folder = scratchFolder();
    for (const name of ['in/a.json', 'in/sub/a.json']) folder.put(name, JSON.stringify(zeroReport()));
    folder.put('in/bad.json', '{"format":');
    const { code, error } = await runCli(['render', 'in', '--to', 'html', '-o', 'out'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(error).toContain('[report.json.syntax]');
    const made = readdirSync(join(folder.path, 'out'), { recursive: true, encoding: 'utf8' });
    expect(made.toSorted()).toEqual(['a.html', 'sub', 'sub/a.html']);
  });

  test('two documents never overwrite each other', async () => {
    const folder = scratchFolder();
    for (const name of ['in/a.json', 'in/a.md']) folder.put(name, JSON.stringify(zeroReport()));
    const { code, error } = await runCli(['render', 'in', '--to', 'html', '-o', 'out'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(error).toContain('[cli.output.twice]');
  });

  test('a place that cannot be written to is told, and nothing is left behind', async () => {
    const folder = scratchFolder();
    folder.put('file', '');
    const { code, error } = await runCli(['render', seed, '-o', 'file/report.html'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(error).toContain('[cli.output.unwritable]');
    expect(readdirSync(folder.path)).toEqual(['file']);
  });
});

describe('every file type', () => {
  test.each(writers)('$id', async ({ id, extension }) => {
    const folder = scratchFolder();
    const source = folder.put('in.json', JSON.stringify(zeroReport()));
    const { code, error } = await runCli(['render', source, '-o', `out${extension}`], { cwd: folder.path });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const named = await runCli(['render', source, '--to', id, '-o', 'named'], { cwd: folder.path });
    expect(named.code).toBe(0);
    const made = readFileSync(join(folder.path, `out${extension}`));
    expect(made.length).toBeGreaterThan(1000);
    // The first bytes tell file types apart; further on, some carry the time of writing.
    expect(readFileSync(join(folder.path, 'named')).subarray(0, 4)).toEqual(made.subarray(0, 4));
  });

  test('report JSON is written as it was read', async () => {
    const { out } = await runCli(['render', '-', '--to', 'json'], { stdin: JSON.stringify(zeroReport()) });
    expect(JSON.parse(out)).toEqual(zeroReport());
  });
});

describe('PDF', () => {
  test('has the text of the report, with its fonts inside', async () => {
    const { path } = scratchFolder();
    const { code, error } = await runCli(['render', seed, '-o', 'report.pdf'], { cwd: path });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const file = join(path, 'report.pdf');
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
    expect(text).toContain('长子县中小企业服务中心2020年政府信息公开工作年度报告');
    expect(text).toContain('本年新收政府信息公开申请数量');
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });

  test('goes to standard output byte for byte', async () => {
    const { path } = scratchFolder();
    await runCli(['render', seed, '-o', 'report.pdf'], { cwd: path });
    const piped = execFileSync(process.execPath, [program, 'render', seed, '--to', 'pdf'], {
      encoding: 'buffer',
    });
    expect(piped.equals(readFileSync(join(path, 'report.pdf')))).toBe(true);
  });

  test('is PDF/A where asked to be', async () => {
    const { path } = scratchFolder();
    const args = ['render', seed, '-o', 'archive.pdf', '--pdf-standard', 'a-2a'];
    expect(await runCli(args, { cwd: path })).toMatchObject({ code: 0, error: '' });
    const file = readFileSync(join(path, 'archive.pdf'), 'latin1');
    expect(file).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>A</);
    const { code, error } = await runCli(['render', seed, '--to', 'pdf', '--pdf-standard', 'x-1']);
    expect(code).toBe(2);
    expect(error).toContain('--pdf-standard');
  });

  test('with a folder of fonts that is none is told', async () => {
    const { code, error } = await runCli(['render', seed, '--to', 'pdf', '--fonts', 'nowhere']);
    expect(code).toBe(2);
    expect(error).toContain('[render.fonts.folderUnusable]');
  });
});

describe('looks', () => {
  test('a theme gives the document a red head, and its charts a past', async () => {
    const folder = scratchFolder();
    const report = generateReport({ seed: 3, year: 2024, agency: '青禾县水利局', size: 'medium' });
    folder.put('now.json', JSON.stringify(report));
    folder.put(
      'before.json',
      JSON.stringify(generateReport({ seed: 3, year: 2023, agency: '青禾县水利局' })),
    );
    folder.put(
      'theme.json',
      JSON.stringify({ masthead: { words: '{agency}文件' }, charts: { bar: '#7a1f5c' } }),
    );
    const look = ['--theme', 'theme.json', '--charts', '--history', 'before.json'];
    const { code, out } = await runCli(['render', 'now.json', '--to', 'html', ...look], { cwd: folder.path });
    expect(code).toBe(0);
    expect(out).toContain('青禾县水利局文件');
    expect(out).toContain('#7a1f5c');
    expect(out).toMatch(/<text[^>]*>2023年/);
  });

  test.each([
    ['{', 'cli.record.syntax'],
    ['{"charts":{"bar":"red"}}', 'render.theme.invalid'],
    [`{"logo":{"image":"${'a'.repeat(64)}","alt":"徽标","height":20}}`, 'cli.usage'],
  ])('a theme that cannot be used stops everything: %s', async (theme, code) => {
    const folder = scratchFolder();
    folder.put('theme.json', theme);
    const ran = await runCli(['render', seed, '-o', 'out.html', '--theme', 'theme.json'], {
      cwd: folder.path,
    });
    expect(ran.code).toBe(2);
    expect(ran.error).toContain(`[${code}]`);
    expect(ran.error).toContain('theme.json');
    expect(readdirSync(folder.path)).toEqual(['theme.json']);
  });
});
