import { defineProblem } from '@nianbao/core';

interface InFile {
  readonly file: string;
}

/** What can be wrong with a command line, or with the files it names. */
export const cliProblems = {
  usage: defineProblem<{ zh: string; en: string }>('cli.usage', 'error', (message) => ({
    message,
    fix: { zh: '用法见 nianbao --help。', en: 'See nianbao --help.' },
  })),
  fileMissing: defineProblem<InFile>('cli.file.missing', 'error', ({ file }) => ({
    message: { zh: `没有文件 ${file}。`, en: `There is no file ${file}.` },
    fix: { zh: '请核对路径。', en: 'Check the path.' },
  })),
  fileUnreadable: defineProblem<InFile & { detail: string }>(
    'cli.file.unreadable',
    'error',
    ({ file, detail }) => ({
      message: { zh: `无法读取 ${file}（${detail}）。`, en: `${file} cannot be read (${detail}).` },
      fix: { zh: '请检查文件权限。', en: 'Check the permissions of the file.' },
    }),
  ),
  folderEmpty: defineProblem<{ folder: string; known: readonly string[] }>(
    'cli.folder.empty',
    'error',
    ({ folder, known }) => ({
      message: { zh: `${folder} 中没有可读的文件。`, en: `There is no readable file in ${folder}.` },
      fix: {
        zh: `文件夹中只读取这些类型：${known.join('、')}。`,
        en: `Files of these types are read from folders: ${known.join(', ')}.`,
      },
    }),
  ),
  folderForeign: defineProblem<{ folder: string }>('cli.folder.foreign', 'error', ({ folder }) => ({
    message: {
      zh: `${folder} 中已有其他文件，未写入。`,
      en: `${folder} holds other files; nothing was written.`,
    },
    fix: {
      zh: '请给一个空文件夹，或此前由 publish 写成的文件夹。',
      en: 'Name an empty folder, or one that publish has written before.',
    },
  })),
  outputUnwritable: defineProblem<InFile & { detail: string }>(
    'cli.output.unwritable',
    'error',
    ({ file, detail }) => ({
      message: { zh: `无法写入 ${file}（${detail}）。`, en: `${file} cannot be written (${detail}).` },
      fix: {
        zh: '请检查文件夹是否存在、是否可写。',
        en: 'Check that the folder exists and may be written to.',
      },
    }),
  ),
  recordSyntax: defineProblem<{ place: string; detail: string }>(
    'cli.record.syntax',
    'error',
    ({ place, detail }) => ({
      message: {
        zh: `${place} 不是一个 JSON 对象（${detail}）。`,
        en: `${place} is not a JSON object (${detail}).`,
      },
      fix: {
        zh: '每行应为一份报告 JSON，或 nianbao read --json 输出的一行。',
        en: 'Each line should be report JSON, or a line of nianbao read --json.',
      },
    }),
  ),
  recordEmpty: defineProblem<{ place: string }>('cli.record.empty', 'error', ({ place }) => ({
    message: {
      zh: `${place} 中没有报告，也没有说明原因。`,
      en: `${place} holds no report and does not say why.`,
    },
    fix: { zh: '请从原文件重新读取。', en: 'Read the document again.' },
  })),
  resultsExist: defineProblem<InFile>('cli.results.exist', 'error', ({ file }) => ({
    message: { zh: `${file} 已经存在，未覆盖。`, en: `${file} is there already and was not overwritten.` },
    fix: {
      zh: '用 --resume 可接着做；重新开始请先删除或改名。',
      en: 'Go on with it by --resume, or remove it to begin anew.',
    },
  })),
  resumeOther: defineProblem<InFile & { line: number }>('cli.resume.other', 'error', ({ file, line }) => ({
    message: {
      zh: `${file} 第 ${line} 行是用别的命令、选项、规则或版本得出的，不能接着做。`,
      en: `Line ${line} of ${file} was made by another command, options, rules or version; it cannot be gone on with.`,
    },
    fix: { zh: '请换一个 --out 文件。', en: 'Name another file with --out.' },
  })),
  outputTwice: defineProblem<InFile>('cli.output.twice', 'error', ({ file }) => ({
    message: {
      zh: `两份文件都会写成 ${file}，后一份未写。`,
      en: `Two files would be written as ${file}; the second was not.`,
    },
    fix: { zh: '请分开处理，或改名。', en: 'Render them apart, or rename one.' },
  })),
  rollUpOtherYear: defineProblem<{ year: number; expected: number }>(
    'cli.rollup.otherYear',
    'error',
    ({ year, expected }) => ({
      message: {
        zh: `这是 ${year} 年度的报告，汇总的是 ${expected} 年度，未计入。`,
        en: `This report is for ${year}, the roll-up for ${expected}: left out.`,
      },
      fix: { zh: '请只给出同一年度的报告。', en: 'Give reports of one year only.' },
    }),
  ),
  rollUpTwice: defineProblem<{ agency: string; first: string }>(
    'cli.rollup.twice',
    'error',
    ({ agency, first }) => ({
      message: {
        zh: `“${agency}”的报告已由 ${first} 计入，每个机关只计一次。`,
        en: `${agency} is in the sum already by ${first}; each agency counts once.`,
      },
      fix: { zh: '请核对哪一份为准，去掉另一份。', en: 'Keep the one that counts.' },
    }),
  ),
  rollUpNotMember: defineProblem<{ agency: string }>('cli.rollup.notMember', 'error', ({ agency }) => ({
    message: {
      zh: `“${agency}”不在 --members 的名单中，未计入。`,
      en: `${agency} is not in the list of --members: left out.`,
    },
    fix: { zh: '请核对机关名称或名单。', en: 'Check the name or the list.' },
  })),
  officeOtherFormat: defineProblem<InFile & { format: string; expected: string }>(
    'cli.rollup.officeFormat',
    'error',
    ({ file, format, expected }) => ({
      message: {
        zh: `${file} 用的是 ${format} 年格式，汇总用的是 ${expected} 年格式，无法对照。`,
        en: `${file} is in format ${format}, the roll-up in ${expected}; they cannot be compared.`,
      },
      fix: {
        zh: '请给出同一年度、同一格式的本级报告。',
        en: "Give the level's report of the same year and format.",
      },
    }),
  ),
  previousWrongYear: defineProblem<InFile & { year: number; needed: number }>(
    'cli.previous.wrongYear',
    'error',
    ({ file, year, needed }) => ({
      message: {
        zh: `${file} 是 ${year} 年度的报告，需要的是 ${needed} 年度。`,
        en: `${file} is a report for ${year}; the one for ${needed} is needed.`,
      },
      fix: { zh: '请给出同一机关上一年度的报告。', en: "Give the same agency's report for the year before." },
    }),
  ),
  previousOtherAgency: defineProblem<{ previous: string; agency: string }>(
    'cli.previous.otherAgency',
    'warning',
    ({ previous, agency }) => ({
      message: {
        zh: `上年报告的机关是“${previous}”，本年是“${agency}”。`,
        en: `Last year's report is by ${previous}, this year's by ${agency}.`,
      },
      fix: { zh: '机关更名可不予理会，否则请核对。', en: 'Ignore this if the agency was renamed.' },
    }),
  ),
  previousNone: defineProblem<{ agency: string; year: number }>(
    'cli.previous.none',
    'warning',
    ({ agency, year }) => ({
      message: {
        zh: `--previous 中没有“${agency}”${year} 年度的报告。`,
        en: `--previous holds no report of ${agency} for ${year}.`,
      },
      fix: {
        zh: '跨年度的规则未运行；请补充该报告。',
        en: 'Rules across years were not run; add that report.',
      },
    }),
  ),
  ruleUnknown: defineProblem<{ id: string; alike: readonly string[] }>(
    'cli.rule.unknown',
    'error',
    ({ id, alike }) => ({
      message: { zh: `没有规则 ${id}。`, en: `There is no rule ${id}.` },
      fix:
        alike.length > 0
          ? { zh: `相近的有：${alike.join('、')}。`, en: `Alike are: ${alike.join(', ')}.` }
          : { zh: 'nianbao rules 列出全部规则。', en: 'nianbao rules lists all rules.' },
    }),
  ),
  portTaken: defineProblem<{ host: string; port: number }>('cli.port.taken', 'error', ({ host, port }) => ({
    message: { zh: `${host} 的 ${port} 端口已被占用。`, en: `Port ${port} of ${host} is taken.` },
    fix: { zh: '请用 --port 指定另一个端口。', en: 'Name another one with --port.' },
  })),
  hostUnusable: defineProblem<{ host: string; port: number; detail: string }>(
    'cli.host.unusable',
    'error',
    ({ host, port, detail }) => ({
      message: {
        zh: `不能在 ${host} 的 ${port} 端口监听（${detail}）。`,
        en: `Cannot listen on port ${port} of ${host} (${detail}).`,
      },
      fix: { zh: '请检查 --host 和 --port。', en: 'Check --host and --port.' },
    }),
  ),
  databaseUnreachable: defineProblem<{ detail: string }>(
    'cli.database.unreachable',
    'error',
    ({ detail }) => ({
      message: { zh: `连接不上数据库（${detail}）。`, en: `The database cannot be reached (${detail}).` },
      fix: {
        zh: '请检查环境变量 DATABASE_URL，以及 PostgreSQL 是否在运行。',
        en: 'Check DATABASE_URL in the environment, and that PostgreSQL runs.',
      },
    }),
  ),
  serviceUnreachable: defineProblem<{ url: string; detail: string }>(
    'cli.service.unreachable',
    'error',
    ({ url, detail }) => ({
      message: {
        zh: `服务 ${url} 没有应答（${detail}）。`,
        en: `The service at ${url} does not answer (${detail}).`,
      },
      fix: {
        zh: '请检查 --from 的地址，以及服务是否在运行。',
        en: 'Check the address of --from, and that the service runs.',
      },
    }),
  ),
  unexpected: defineProblem<{ detail: string }>('cli.unexpected', 'error', ({ detail }) => ({
    message: { zh: `程序出错：${detail}`, en: `The program failed: ${detail}` },
    fix: {
      zh: '这是程序的缺陷。设置环境变量 NIANBAO_DEBUG=1 可显示详情，便于报告。',
      en: 'This is a defect of the program. NIANBAO_DEBUG=1 in the environment shows the details to report.',
    },
  })),
} as const;
