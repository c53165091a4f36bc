import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const files = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];
const kaiFile = fileURLToPath(new URL('../../fonts/kai/LXGWWenKai-GB2312.ttf', import.meta.url));
const serif = ['serif', 'Times New Roman', '仿宋', '宋体', 'SimSun', 'FangSong', '方正小标宋简体'];
const kai = ['楷体', 'KaiTi'];
const sans = ['sans-serif', '黑体', 'SimHei'];

/**
 * A folder of our own for a program that draws, so that fonts are the packaged ones and pages look the same on every
 * machine: its fonts, its configuration of fontconfig, and a home.
 */
export async function packagedFonts(): Promise<{
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'looks-'));
  for (const file of files)
    await symlink(require.resolve(`@expo-google-fonts/${file}`), join(folder, basename(file)));
  await symlink(kaiFile, join(folder, basename(kaiFile)));
  const alias = (names: readonly string[], font: string) =>
    names
      .map(
        (name) =>
          `<match target="pattern"><test name="family"><string>${name}</string></test>` +
          `<edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match>`,
      )
      .join('\n');
  const configuration = join(folder, 'fonts.conf');
  await writeFile(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir>
<cachedir>${folder}/cache</cachedir>
${alias(serif, 'Noto Serif SC')}
${alias(sans, 'Noto Sans SC')}
${alias(kai, 'LXGW WenKai')}
</fontconfig>`,
  );
  return { folder, environment: { FONTCONFIG_FILE: configuration, HOME: folder } };
}
