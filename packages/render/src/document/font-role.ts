/** The five hands of an official document: 小标宋, 黑体, 楷体, 仿宋, 宋体. */
export type FontRole = 'title' | 'heading' | 'subheading' | 'body' | 'table';
