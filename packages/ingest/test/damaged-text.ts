import type { Random } from '@nianbao/core/generate';

/** A way in which extracted text loses its shape between a page and a file. */
export interface TextDamage {
  readonly name: string;
  readonly apply: (text: string, random: Random) => string;
}

const isNumbers = (line: string) =>
  /(?:^|\s)[\d.+-]+(?:\s+[\d.+-]+)*$/u.test(line) && !/[，。；：年月]/u.test(line);

/** Lines of a text that hold numbers of a table, by index. */
function numberLines(lines: readonly string[]): readonly number[] {
  const start = lines.findIndex((line) => line.startsWith('二、'));
  const end = lines.findIndex((line) => line.startsWith('五、'));
  return lines.flatMap((line, index) => (index > start && index < end && isNumbers(line) ? [index] : []));
}

function onNumberLine(change: (line: string, random: Random) => readonly string[]) {
  return (text: string, random: Random): string => {
    const lines = text.split('\n');
    const at = random.pick(numberLines(lines));
    return lines.flatMap((line, index) => (index === at ? change(line, random) : [line])).join('\n');
  };
}

const lookAlikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '5': 'S', '8': 'B' };

export const textDamages: readonly TextDamage[] = [
  { name: 'a line with numbers is lost', apply: onNumberLine(() => []) },
  { name: 'a number is lost', apply: onNumberLine((line) => [line.replace(/\s*\S+$/u, '')]) },
  { name: 'the label is lost', apply: onNumberLine((line) => [line.replace(/^\D+(?=\d)/u, '')]) },
  {
    name: 'a row is there twice',
    apply: onNumberLine((line) => [line, '', line]),
  },
  {
    name: 'a row that no format has',
    apply: onNumberLine((line, random) => [
      line,
      '',
      `小计 ${Array.from({ length: 7 }, () => random.whole(1, 99)).join(' ')}`,
    ]),
  },
  {
    name: 'digits taken for letters',
    apply: onNumberLine((line) => [
      line.replace(/[0158](?=[^0158]*$)/u, (digit) => lookAlikes[digit] ?? digit),
    ]),
  },
  {
    name: 'one cell to a line',
    apply: (text) => {
      const lines = text.split('\n');
      const numbers = new Set(numberLines(lines));
      return lines
        .map((line, index) => (numbers.has(index) ? line.replace(/\s+(?=[\d.+-]+(?:\s|$))/gu, '\n') : line))
        .join('\n');
    },
  },
  {
    name: 'two neighbouring lines change places',
    apply: (text, random) => {
      const lines = text.split('\n').filter((line) => line !== '');
      const at = random.pick(numberLines(lines));
      const [a = '', b = ''] = [lines[at - 1], lines[at]];
      return [...lines.slice(0, at - 1), b, a, ...lines.slice(at + 1)].join('\n');
    },
  },
  {
    name: 'page marks and heads of the next page',
    apply: onNumberLine((line) => [line, '', '- 3 -', '', '自然人 商业企业 科研机构', '']),
  },
  {
    name: 'characters of labels lost',
    apply: (text, random) =>
      text
        .split('\n')
        .map((line) =>
          isNumbers(line) && random.chance(0.3) ? line.replace(/\p{Script=Han}(?=\D*\d)/u, '') : line,
        )
        .join('\n'),
  },
  {
    name: 'the total before its parts, heads on one line',
    apply: (text) =>
      withApplicants(text, [
        '总计',
        '自然人',
        '商业企业',
        '科研机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
      ]),
  },
  {
    name: 'the total before its parts, heads lost',
    apply: (text) =>
      withApplicants(text, [
        '总计',
        '自然人',
        '商业企业',
        '科研机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
      ]).replace(/^总计 自然人.*$/mu, '申请人情况'),
  },
  {
    name: 'kinds of applicants in another order, heads on one line',
    apply: (text) =>
      withApplicants(text, [
        '自然人',
        '其他',
        '科研机构',
        '商业企业',
        '法律服务机构',
        '社会公益组织',
        '总计',
      ]),
  },
];

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** Section three with its heads on one line in this order, and its numbers with them. */
function withApplicants(text: string, heads: readonly string[]): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('三、收到'));
  const end = lines.findIndex((line) => line.startsWith('四、政府'));
  const isRow = (line: string) => /(?:^|\s)\d+(?:\s+\d+){6}$/u.test(line);
  const first = lines.findIndex((line, at) => at > start && (isRow(line) || line.startsWith('一、本年')));
  const rows = lines.slice(first, end).map((line) => {
    if (!isRow(line)) return line;
    const words = line.split(/\s+/u);
    const numbers = words.slice(-7);
    return [...words.slice(0, -7), ...heads.map((head) => numbers[applicants.indexOf(head)])].join(' ');
  });
  return [...lines.slice(0, start + 1), heads.join(' '), ...rows, ...lines.slice(end)].join('\n');
}
