/** Taking things out of the application. */
export const files = {
  download: '下载',
  print: '打印',
  pdf: 'PDF 文件',
  docx: 'Word 文件（DOCX）',
  xlsx: 'Excel 文件（XLSX）',
  html: '网页（HTML）',
  csv: '数据表（CSV）',
  md: 'Markdown 文本',
  txt: '纯文本',
  json: '数据（JSON）',
} as const;
