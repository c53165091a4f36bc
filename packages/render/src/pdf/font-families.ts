import type { FontRole } from '../document/font-role.ts';

/** Families that ship with this package, by role. */
export const packagedFamilies: Readonly<Record<FontRole, string>> = {
  title: 'Noto Serif SC',
  heading: 'Noto Sans SC',
  subheading: 'LXGW WenKai',
  body: 'Noto Serif SC',
  table: 'Noto Serif SC',
};

/**
 * Families that are right for a role, best first, as font files call themselves in Chinese or English.
 * 小标宋 for the title, 黑体 and 楷体 for headings, 仿宋 for the body, 宋体 for tables.
 * @see GB/T 9704—2012
 */
export const officialFamilies: Readonly<Record<FontRole, readonly string[]>> = {
  title: [
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '方正小标宋简体',
    '方正小标宋_GBK',
    'STZhongsong',
    '华文中宋',
    'FandolSong',
  ],
  heading: [
    'SimHei',
    '黑体',
    'FZHei-B01S',
    '方正黑体简体',
    'FZHei-B01',
    '方正黑体_GBK',
    'STHeiti',
    'FandolHei',
  ],
  subheading: [
    'KaiTi_GB2312',
    '楷体_GB2312',
    'KaiTi',
    '楷体',
    'FZKai-Z03S',
    '方正楷体简体',
    'FZKai-Z03',
    '方正楷体_GBK',
    'STKaiti',
    '华文楷体',
    'FandolKai',
    'LXGW WenKai',
    'AR PL KaitiM GB',
  ],
  body: [
    'FangSong_GB2312',
    '仿宋_GB2312',
    'FangSong',
    '仿宋',
    'FZFangSong-Z02S',
    '方正仿宋简体',
    'FZFangSong-Z02',
    '方正仿宋_GBK',
    'STFangsong',
    '华文仿宋',
    'FandolFang R',
    'FandolFang',
  ],
  table: [
    'SimSun',
    '宋体',
    'FZShuSong-Z01S',
    '方正书宋简体',
    'FZShuSong-Z01',
    '方正书宋_GBK',
    'STSong',
    '华文宋体',
    'FandolSong',
  ],
};
