import type { LocalText } from '@nianbao/core';

/** Texts of the help. */
export const programTexts = {
  program: {
    zh: '读取、校验、生成政府信息公开工作年度报告。退出码：0 无错误，1 有错误级的问题，2 输入无法使用或用法有误，130 被中断。',
    en: 'Reads, checks and renders government information disclosure annual reports. Exit code: 0 fine, 1 findings of severity error, 2 unusable input or usage, 130 interrupted.',
  },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示用法', en: 'show help' },
  lang: {
    zh: '消息的语言（默认随系统，否则中文）',
    en: 'language of messages (default: that of the system, else Chinese)',
  },
  files: {
    zh: '文件、文件夹（逐层读取），或 -（标准输入）',
    en: 'files, folders (read with all below them), or - for standard input',
  },
  read: { zh: '文件 → 报告 JSON', en: 'document → report JSON' },
  evidence: {
    zh: '同时给出每个数的出处、把握，以及未用到的文字',
    en: 'also where each number was read, how surely, and what was left over',
  },
  jsonRecords: { zh: '供程序读取：每行一个 JSON 对象', en: 'for machines: one JSON object a line' },
  out: {
    zh: '结果写入的文件，每行一个 JSON 对象；屏幕上只给汇总',
    en: 'file for the results, one JSON object a line; the screen gets the summary',
  },
  resume: {
    zh: '接着 --out 的文件做：已做且未变的文件不再读',
    en: 'go on with the file of --out: documents that are done and have not changed are not read again',
  },
  ndjson: {
    zh: '标准输入每行一个 JSON 对象：报告 JSON，或 read --json 的一行（.ndjson、.jsonl 文件不必说明）',
    en: 'standard input holds one JSON object a line: report JSON, or a line of read --json (files called .ndjson or .jsonl always do)',
  },
  threads: { zh: '线程数（默认每个处理器核心一个）', en: 'threads (default: one per core)' },
  timeLimit: { zh: '每份文件的时限，秒（默认 30）', en: 'seconds for one document (default: 30)' },
  memoryLimit: {
    zh: '每个线程的内存上限，MB（默认 512）',
    en: 'megabytes of memory for one thread (default: 512)',
  },
  explain: {
    zh: '详述一条规则：所需资料、适用年度、关系式',
    en: 'all about one rule: what it needs, its years, its equations',
  },
  check: { zh: '按规则校验文件或报告 JSON', en: 'document or report JSON → findings' },
  sarif: { zh: '输出 SARIF 2.1.0', en: 'write a SARIF 2.1.0 log' },
  previous: {
    zh: '上年报告，用于跨年度的规则；多份时按机关和年度对应',
    en: "last year's report for the rules across years; several are matched by agency and year",
  },
  today: { zh: '校验日期（默认今天）', en: 'the day of the check (default: today)' },
  render: { zh: '文件或报告 JSON → 排版的文件', en: 'document or report JSON → rendered file' },
  to: { zh: '文件类型（默认按 -o 的扩展名）', en: 'file type (default: by the extension of -o)' },
  output: {
    zh: '写入的文件；多份报告时为文件夹；- 为标准输出',
    en: 'file to write; a folder for several reports; - for standard output',
  },
  bilingual: { zh: '官方标签旁附英文', en: 'English beside the official labels' },
  json: { zh: '供程序读取：一个 JSON 对象', en: 'for machines: one JSON object' },
  compare: {
    zh: '对照两份报告：数字与文字的变化',
    en: 'what changed from one report to another, in numbers and text',
  },
  old: { zh: '前一份', en: 'the earlier one' },
  recent: { zh: '后一份', en: 'the later one' },
  rollup: {
    zh: '汇总同一年度的报告：各格之和、已报送与未报送的机关',
    en: 'add up the reports of one year: the sums, who is in them, who is missing',
  },
  members: { zh: '应报送机关的名单，每行一个', en: 'list of the agencies that should report, one a line' },
  office: { zh: '本级的总报告，与汇总数对照', en: 'the report of the whole level, to compare with the sums' },
  level: {
    zh: '汇总文档的发文机关（本级）',
    en: 'whose report the document of the level is',
  },
  fonts: {
    zh: '字体文件夹，优先于自带字体（PDF）',
    en: 'a folder of fonts to use before the packaged ones (PDF)',
  },
  theme: {
    zh: '主题文件（JSON）：标题、发文机关标志、徽标、字体、图表颜色等',
    en: 'file of a theme (JSON): title, red head, emblem, fonts, colours of charts',
  },
  images: {
    zh: '主题或正文按 SHA-256 引用的图片文件',
    en: 'files of pictures that the theme or the text names by their SHA-256',
  },
  charts: { zh: '在表格下附图表（HTML、PDF、DOCX）', en: 'charts under their tables (HTML, PDF, DOCX)' },
  history: {
    zh: '同一机关往年的报告，供图表显示趋势',
    en: 'reports of the same agency of earlier years, for the trend of the charts',
  },
  pdfStandard: {
    zh: 'PDF 的标准：ua-1 便于朗读（默认），a-2a、a-2u、a-3a 供归档',
    en: 'standard of the PDF: ua-1 reads aloud (default), a-2a, a-2u and a-3a are for archives',
  },
  serve: {
    zh: '启动服务：接口与管理界面。数据存于文件夹，或 DATABASE_URL 所指的 PostgreSQL',
    en: 'serve the API and the web application; data is kept in a folder, or in the PostgreSQL of DATABASE_URL',
  },
  host: {
    zh: '监听地址（默认 127.0.0.1，只有本机可访问）',
    en: 'address to listen on (default: 127.0.0.1, this machine only)',
  },
  port: { zh: '端口（默认 8080，被占用时取下一个）', en: 'port (default: 8080, or the next free one)' },
  data: { zh: '数据文件夹（默认 data）', en: 'data folder (default: data)' },
  sample: {
    zh: '新数据库中装入示例县，账号密码公开',
    en: 'fill a new database with a sample county, whose passwords are public',
  },
  https: {
    zh: '用户经由 HTTPS 访问（反向代理之后）',
    en: 'people reach the service over HTTPS (behind a proxy)',
  },
  backup: {
    zh: '备份全部数据到一个文件；服务运行时用 --from 向它索取，或直接备份 DATABASE_URL',
    en: 'back up all data to a file; of a running service with --from, or of the PostgreSQL of DATABASE_URL at any time',
  },
  backupOut: { zh: '备份文件（.nianbao）', en: 'file of the backup (.nianbao)' },
  backupFrom: {
    zh: '正在运行的服务地址；API 密钥取自 NIANBAO_API_KEY',
    en: 'address of a running service; the API key comes from NIANBAO_API_KEY',
  },
  restore: {
    zh: '把备份恢复到空的数据文件夹，或 DATABASE_URL 所指的空数据库',
    en: 'put a backup into an empty data folder, or the empty PostgreSQL of DATABASE_URL',
  },
  backupFile: { zh: '备份文件', en: 'the backup' },
  verify: {
    zh: '核验数据：版本链、审计日志、汇总、关联、问题数；可核验备份文件。退出码 1 表示有被改动之处',
    en: 'verify the data: version histories, audit log, roll-ups, references, counts of findings; of a backup file when one is given. Exit code 1: something was changed',
  },
  verifyFile: { zh: '备份文件（不给则核验数据库）', en: 'a backup (the database without one)' },
  recompute: {
    zh: '从已审核、已公布的报告重新计算全部汇总，指出与原存数不一致的并更正',
    en: 'add up all roll-ups anew from the approved and published reports; say which kept sums differ, and put them right',
  },
  publish: {
    zh: '把公开网站和开放数据写成静态文件夹，可放在任何网站上；未变的文件不重写',
    en: 'write the public site and the open data as a static folder for any host; what has not changed is not written again',
  },
  publishOut: { zh: '写入的文件夹', en: 'folder to write' },
  publicUrl: {
    zh: '公众访问的网址，如 https://xxgk.example.gov.cn（默认取自 NIANBAO_PUBLIC_URL）',
    en: 'address the public reaches: https://xxgk.example.gov.cn (default: NIANBAO_PUBLIC_URL)',
  },
  siteName: {
    zh: '公开网站的名称（默认取自 NIANBAO_SITE_NAME）',
    en: 'name of the public site (default: NIANBAO_SITE_NAME)',
  },
  licence: {
    zh: '开放数据许可协议的网址（默认取自 NIANBAO_LICENCE，否则 CC BY 4.0）',
    en: 'address of the licence of the open data (default: NIANBAO_LICENCE, else CC BY 4.0)',
  },
  backupDir: { zh: '定时备份的文件夹', en: 'folder for scheduled backups' },
  backupAt: {
    zh: '定时备份的时间，cron 格式（默认 "0 3 * * *"，北京时间）',
    en: 'when to back up, as a cron pattern (default: "0 3 * * *", time of China)',
  },
  backupKeep: { zh: '保留几份定时备份（默认 14）', en: 'how many scheduled backups to keep (default: 14)' },
  formats: { zh: '列出官方格式', en: 'list the official formats' },
  rules: { zh: '列出全部规则', en: 'list all rules' },
} as const satisfies Record<string, LocalText>;

/** Headings that commander prints in English. */
export const helpTitles: Readonly<Record<string, LocalText>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};
