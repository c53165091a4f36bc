import type { Report } from '@nianbao/core';
import { renderHtml } from '@nianbao/render/html';

export interface RenderChoices {
  /** English beside the official labels. */
  readonly bilingual?: boolean;
  /** A folder of font files to use before the packaged ones, for file types that carry their fonts. */
  readonly fonts?: string;
}

type Renderer = (report: Report, choices: RenderChoices) => Promise<string | Uint8Array>;

/** The file types that reports are rendered to, by extension. The typesetter is loaded when it is needed. */
export const renderers = {
  html: async (report, choices) => renderHtml(report, { language: languageOf(choices) }),
  pdf: async (report, choices) => {
    const { renderPdf } = await import('@nianbao/render/pdf');
    const fonts = choices.fonts === undefined ? undefined : { folder: choices.fonts };
    return renderPdf(report, { language: languageOf(choices), fonts });
  },
} as const satisfies Record<string, Renderer>;

/** Ends the workers that rendering may have started; a process that keeps them does not end. */
export async function endRendering(type: RenderedType): Promise<void> {
  if (type !== 'pdf') return;
  const { closePdfWorkers } = await import('@nianbao/render/pdf');
  await closePdfWorkers();
}

export type RenderedType = keyof typeof renderers;

export const renderedTypes: readonly RenderedType[] = ['html', 'pdf'];

function languageOf({ bilingual }: RenderChoices): 'zh' | 'en' {
  return bilingual ? 'en' : 'zh';
}
