import { defineProblem, type Problem } from '@nianbao/core';

/** Why a report could not be rendered, or what in the rendered file needs a look. */
export const renderProblems = {
  formatUnknown: defineProblem<{ format: string }>('render.format.unknown', 'error', ({ format }) => ({
    message: {
      zh: `无法排版：没有编号为“${format}”的年度报告格式。`,
      en: `Cannot render: there is no annual report format "${format}".`,
    },
    fix: {
      zh: '请检查 format，或在选项 formats 中给出该格式。',
      en: 'Check `format`, or hand the format in with the option `formats`.',
    },
  })),
  glyphsMissing: defineProblem<{ characters: readonly string[] }>(
    'render.glyphs.missing',
    'error',
    ({ characters }) => {
      const shown = characters.slice(0, 20).map(describeCharacter).join('、');
      const more = characters.length > 20 ? '…' : '';
      return {
        message: {
          zh: `字体中没有下列 ${characters.length} 个字符，只能以“〓”代替：${shown}${more}`,
          en: `The fonts lack ${characters.length} characters, and can only print “〓” for them: ${shown}${more}`,
        },
        fix: {
          zh: '请改用常用字，或用选项 fonts.folder 指定含有这些字符的字体文件夹。',
          en: 'Use other characters, or name a folder of fonts that have them with the option `fonts.folder`.',
        },
      };
    },
  ),
  fontFolderUnusable: defineProblem<{ folder: string; detail: string }>(
    'render.fonts.folderUnusable',
    'error',
    ({ folder, detail }) => ({
      message: {
        zh: `字体文件夹“${folder}”不能使用：${detail}`,
        en: `The font folder "${folder}" cannot be used: ${detail}`,
      },
      fix: {
        zh: '请给出一个含有 .ttf、.otf 或 .ttc 字体文件的文件夹。',
        en: 'Name a folder with .ttf, .otf or .ttc font files.',
      },
    }),
  ),
  tooLong: defineProblem<{ characters: number; limit: number }>(
    'render.text.tooLong',
    'error',
    ({ characters, limit }) => ({
      message: {
        zh: `报告文字共 ${characters} 字，超过排版上限 ${limit} 字。`,
        en: `The report has ${characters} characters of text; at most ${limit} can be typeset.`,
      },
      fix: { zh: '请缩短文字部分。', en: 'Shorten the narrative.' },
    }),
  ),
  timedOut: defineProblem<{ seconds: number }>('render.timedOut', 'error', ({ seconds }) => ({
    message: {
      zh: `排版超过 ${seconds} 秒仍未完成，已停止。`,
      en: `Typesetting did not finish within ${seconds} seconds and was stopped.`,
    },
    fix: { zh: '请缩短文字部分后重试。', en: 'Shorten the narrative and try again.' },
  })),
} as const;

function describeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

/** A report that cannot be rendered, with the reasons. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message.en).join('\n'));
    this.problems = problems;
  }
}
