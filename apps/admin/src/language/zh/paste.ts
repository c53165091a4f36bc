import { template } from '../template.ts';

/** The preview of a pasted table. */
export const paste = {
  title: '粘贴预览',
  text: '粘贴的表格带有行名，已按行名对应。确认后填入，可以撤销。',
  accept: template<{ count: number }>('填入 {{ count }} 格'),
} as const;
