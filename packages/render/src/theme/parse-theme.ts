import type { Problem } from '@nianbao/core';
import { z } from 'zod';
import { renderProblems } from '../render-problems.ts';
import { officialTheme, type Theme } from './theme.ts';

const pattern = z.string().min(1).max(500);
const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const fontName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u);

const schema = z.strictObject({
  title: pattern.nullable().default(officialTheme.title),
  preamble: pattern.nullable().default(officialTheme.preamble),
  signature: z
    .strictObject({
      agency: pattern.nullable().default(officialTheme.signature.agency),
      date: z.enum(['arabic', 'chinese', 'none']).default(officialTheme.signature.date),
    })
    .default(officialTheme.signature),
  masthead: z
    .strictObject({
      words: pattern.max(60),
      number: pattern.max(60).nullable().default(null),
      colour: colour.default('#c00000'),
    })
    .nullable()
    .default(officialTheme.masthead),
  logo: z
    .strictObject({
      image: z.string().regex(/^[0-9a-f]{64}$/),
      alt: z.string().min(1).max(200),
      height: z.number().min(5).max(60),
    })
    .nullable()
    .default(officialTheme.logo),
  fonts: z
    .strictObject({
      title: fontName.optional(),
      heading: fontName.optional(),
      subheading: fontName.optional(),
      body: fontName.optional(),
      table: fontName.optional(),
    })
    .default({}),
  charts: z
    .strictObject({
      bar: colour.default(officialTheme.charts.bar),
      past: colour.default(officialTheme.charts.past),
      ink: colour.default(officialTheme.charts.ink),
    })
    .default(officialTheme.charts),
});

/** A theme, or what is wrong with it. */
export interface ParsedTheme {
  readonly theme: Theme | null;
  readonly problems: readonly Problem[];
}

/**
 * A theme from what a settings file or form holds; what is left out is official. Unknown keys are refused by name.
 * Gives problems (`render.theme.invalid`) and no theme when something in it cannot be used.
 */
export function parseTheme(value: unknown): ParsedTheme {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { theme: withoutUndefined(parsed.data), problems: [] };
  return { theme: null, problems: parsed.error.issues.flatMap(problemsOf) };
}

function withoutUndefined({ fonts, ...theme }: z.infer<typeof schema>): Theme {
  const named = Object.entries(fonts).filter(([, name]) => name !== undefined);
  return { ...theme, fonts: Object.fromEntries(named) };
}

function problemsOf(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      invalid([...path, key], { zh: '主题说明中列出的项目', en: 'one of the documented settings' }),
    );
  return [invalid(path, expectedOf(path, issue))];
}

function invalid(path: readonly string[], expected: { readonly zh: string; readonly en: string }): Problem {
  const field = path.join('.');
  return renderProblems.themeInvalid({ field, expected }, { path: field });
}

/** What a setting should be; by its last name, since the same names mean the same. */
function expectedOf(path: readonly string[], issue: z.core.$ZodIssue) {
  const name = path.at(-1) ?? '';
  if (path[0] === 'fonts') return { zh: '字体名称（文字、数字、空格、- . _）', en: 'the name of a font' };
  if (name === 'colour' || path[0] === 'charts')
    return { zh: '颜色，如 #c00000', en: 'a colour such as #c00000' };
  if (name === 'date') return { zh: 'arabic、chinese 或 none', en: 'arabic, chinese or none' };
  if (name === 'image')
    return { zh: '图片的 SHA-256（64 位小写十六进制）', en: 'the SHA-256 of an image in lower-case hex' };
  if (name === 'height') return { zh: '5 至 60 之间的毫米数', en: 'millimetres from 5 to 60' };
  if (issue.code === 'invalid_type' && issue.expected === 'object')
    return { zh: '一组设置', en: 'an object' };
  return { zh: '不空且不过长的文字', en: 'a text that is neither empty nor too long' };
}
