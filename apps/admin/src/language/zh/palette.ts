/** Everything by typing a few characters. */
export const palette = {
  title: '查找与操作',
  open: '查找',
  hint: '页面、机关名称、年度或操作',
  pages: '页面',
  reports: '年报',
  actions: '操作',
  none: '没有找到。可以输入机关名称的一部分，加上年度。',
  light: '换成浅色',
  dark: '换成深色',
  print: '打印本页',
} as const;
