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
  imageMissing: defineProblem<{ image: string; alt: string }>(
    'render.image.missing',
    'warning',
    ({ image, alt }) => ({
      message: {
        zh: `没有找到图片“${alt}”（${image.slice(0, 12)}…），已用文字代替。`,
        en: `The image "${alt}" (${image.slice(0, 12)}…) is not at hand; its words stand in its place.`,
      },
      fix: {
        zh: '请在选项 images 中按 SHA-256 给出图片内容。',
        en: 'Hand its bytes in with the option `images`, by their SHA-256.',
      },
    }),
  ),
  imageUnusable: defineProblem<{ alt: string }>('render.image.unusable', 'warning', ({ alt }) => ({
    message: {
      zh: `图片“${alt}”不是可用的 PNG、JPEG、WebP 或 GIF 文件，或者过大，已用文字代替。`,
      en: `The image "${alt}" is no usable PNG, JPEG, WebP or GIF file, or is too large; its words stand in its place.`,
    },
    fix: {
      zh: '请换用不超过 10 MB、4000 万像素的图片。',
      en: 'Use an image of at most 10 MB and 40 million pixels.',
    },
  })),
  fontUnknown: defineProblem<{ name: string }>('render.fonts.unknown', 'warning', ({ name }) => ({
    message: {
      zh: `没有找到字体“${name}”，已用其他字体代替。`,
      en: `The font "${name}" is not at hand; another is used in its place.`,
    },
    fix: {
      zh: '请把字体文件放入选项 fonts.folder 指定的文件夹，或修改主题中的字体名称。',
      en: 'Put its file into the folder of the option `fonts.folder`, or change its name in the theme.',
    },
  })),
  themeInvalid: defineProblem<{ field: string; expected: { zh: string; en: string } }>(
    'render.theme.invalid',
    'error',
    ({ field, expected }) => ({
      message: {
        zh: `主题的“${field}”不能使用：应为${expected.zh}。`,
        en: `"${field}" of the theme cannot be used: it should be ${expected.en}.`,
      },
      fix: {
        zh: '请按主题说明修改该项，或删去它以使用默认值。',
        en: 'Correct it, or leave it out for the default.',
      },
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
