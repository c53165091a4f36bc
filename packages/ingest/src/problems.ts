import { defineProblem, type LocalText } from '@nianbao/core';

/** What can be wrong with a document that is to be read as a report. */
export const ingestProblems = {
  empty: defineProblem('input.empty', 'error', () => ({
    message: { zh: '文件是空的。', en: 'The file is empty.' },
    fix: { zh: '请选择有内容的文件。', en: 'Choose a file that has content.' },
  })),
  binary: defineProblem<{ found: LocalText }>('input.binary', 'error', ({ found }) => ({
    message: {
      zh: `这不是文档，而是${found.zh}，无法读取。`,
      en: `This is not a document but ${found.en}; it cannot be read.`,
    },
    fix: {
      zh: '请提交年度报告的文本、网页、Word、PDF、Excel 或 JSON 文件。',
      en: 'Send the report as text, web page, Word, PDF, spreadsheet or JSON.',
    },
  })),
  typeUnsupported: defineProblem<{ found: string }>('input.typeUnsupported', 'error', ({ found }) => ({
    message: { zh: `暂不支持读取 ${found} 文件。`, en: `Files of type ${found} are not read.` },
    fix: {
      zh: '请另存为 DOCX、PDF、网页或文本后再提交。',
      en: 'Save it as DOCX, PDF, web page or text and send that.',
    },
  })),
  tooLarge: defineProblem<{ bytes: number; limit: number }>(
    'input.tooLarge',
    'error',
    ({ bytes, limit }) => ({
      message: {
        zh: `文件大小为 ${bytes} 字节，超过上限 ${limit} 字节。`,
        en: `The file has ${bytes} bytes; the limit is ${limit}.`,
      },
      fix: {
        zh: '请去掉图片等与报告无关的内容后再提交。',
        en: 'Remove pictures and whatever is not part of the report.',
      },
    }),
  ),
  timeLimit: defineProblem<{ seconds: number }>('input.timeLimit', 'error', ({ seconds }) => ({
    message: {
      zh: `读取超过 ${seconds} 秒，已停止。`,
      en: `Reading took more than ${seconds} seconds and was stopped.`,
    },
    fix: { zh: '请另存为简单的 DOCX 或 PDF 后再提交。', en: 'Save it as a plain DOCX or PDF and send that.' },
  })),
  memoryLimit: defineProblem<{ megabytes: number }>('input.memoryLimit', 'error', ({ megabytes }) => ({
    message: {
      zh: `读取所需内存超过 ${megabytes} MB，已停止。`,
      en: `Reading needed more than ${megabytes} MB of memory and was stopped.`,
    },
    fix: { zh: '请另存为简单的 DOCX 或 PDF 后再提交。', en: 'Save it as a plain DOCX or PDF and send that.' },
  })),
  nestedTooDeep: defineProblem<{ limit: number }>('input.nestedTooDeep', 'error', ({ limit }) => ({
    message: {
      zh: `文件内容嵌套超过 ${limit} 层，未作读取。`,
      en: `The contents of the file are nested more than ${limit} levels deep; it was not read.`,
    },
    fix: { zh: '请另存为简单的 DOCX 或 PDF 后再提交。', en: 'Save it as a plain DOCX or PDF and send that.' },
  })),
  unpacksTooLarge: defineProblem<{ limit: number }>('input.unpacksTooLarge', 'error', ({ limit }) => ({
    message: {
      zh: `文件解压后超过上限 ${limit} 字节，未作读取。`,
      en: `The file unpacks to more than ${limit} bytes and was not read.`,
    },
    fix: { zh: '请另存为不含大图片的文件后再提交。', en: 'Save it without large pictures and send that.' },
  })),
  damaged: defineProblem<{ detail: string }>('input.damaged', 'error', ({ detail }) => ({
    message: {
      zh: `文件已损坏，无法打开（${detail}）。`,
      en: `The file is damaged and cannot be opened (${detail}).`,
    },
    fix: { zh: '请重新下载或导出后再提交。', en: 'Download or export it again.' },
  })),
  encrypted: defineProblem('input.encrypted', 'error', () => ({
    message: { zh: '文件已加密，无法读取。', en: 'The file is encrypted and cannot be read.' },
    fix: { zh: '请去掉密码后再提交。', en: 'Remove the password and send it again.' },
  })),
  legacyOffice: defineProblem<{ found: string; instead: string }>(
    'input.legacyOffice',
    'error',
    ({ found, instead }) => ({
      message: {
        zh: `这是旧版 ${found} 文件，无法读取。`,
        en: `This is a legacy ${found} file, which is not read.`,
      },
      fix: { zh: `请另存为 ${instead} 后再提交。`, en: `Save it as ${instead} and send that.` },
    }),
  ),
  pdfScanned: defineProblem<{ pages: number }>('input.pdf.scanned', 'error', ({ pages }) => ({
    message: {
      zh: `这份 PDF（${pages} 页）是图片，没有文字可读。`,
      en: `This PDF (${pages} pages) consists of pictures; there is no text in it to read.`,
    },
    fix: {
      zh: '请提交由 Word 等直接导出的 PDF 或原文件，或先作文字识别。',
      en: 'Send the PDF exported from the word processor, or its source, or run text recognition first.',
    },
  })),
  pdfPicturePages: defineProblem<{ pages: readonly number[] }>(
    'input.pdf.picturePages',
    'warning',
    ({ pages }) => ({
      message: {
        zh: `第 ${pages.join('、')} 页是图片，未能读取。`,
        en: `Pages ${pages.join(', ')} are pictures and were not read.`,
      },
      fix: { zh: '请对照原文补填。', en: 'Fill in what they hold from the document.' },
    }),
  ),
  pdfUnmapped: defineProblem('input.pdf.unmapped', 'error', () => ({
    message: {
      zh: 'PDF 的字体没有文字编码，无法还原文字。',
      en: 'The fonts of the PDF do not say which characters they print.',
    },
    fix: { zh: '请提交原文件，或由 Word 重新导出 PDF。', en: 'Send the source, or export the PDF again.' },
  })),
  pdfPages: defineProblem<{ pages: number; limit: number }>(
    'input.pdf.tooManyPages',
    'error',
    ({ pages, limit }) => ({
      message: {
        zh: `PDF 有 ${pages} 页，超过上限 ${limit} 页。`,
        en: `The PDF has ${pages} pages; the limit is ${limit}.`,
      },
      fix: { zh: '请只提交年度报告部分。', en: 'Send the pages of the report only.' },
    }),
  ),
  encoding: defineProblem<{ encoding: string }>('input.encoding', 'warning', ({ encoding }) => ({
    message: {
      zh: `有些字符无法识别（按 ${encoding} 解码），已用“\uFFFD”代替。`,
      en: `Some characters could not be decoded (as ${encoding}) and stand as "\uFFFD".`,
    },
    fix: { zh: '请将文件另存为 UTF-8 编码后重试。', en: 'Save the file as UTF-8 and try again.' },
  })),
  notReport: defineProblem('input.notReport', 'error', () => ({
    message: {
      zh: '没有找到政府信息公开工作年度报告的标题、章节或表格。',
      en: 'No title, chapter or table of a government information disclosure annual report was found.',
    },
    fix: {
      zh: '请确认文件是年度报告的正文，而不是通知、目录或其他文件。',
      en: 'Make sure the file is the report itself, not a notice, a list or something else.',
    },
  })),
  notice: defineProblem<{ title: string }>('input.notice', 'error', ({ title }) => ({
    message: {
      zh: `这是“${title}”，不是年度报告。`,
      en: `This is "${title}", an official document but no annual report.`,
    },
    fix: { zh: '请提交年度报告本身。', en: 'Send the annual report itself.' },
  })),
  severalReports: defineProblem<{ reports: readonly string[] }>(
    'input.severalReports',
    'error',
    ({ reports }) => ({
      message: {
        zh: `文件中有 ${reports.length} 份报告：${reports.slice(0, 5).join('、')}。`,
        en: `The file holds ${reports.length} reports: ${reports.slice(0, 5).join(', ')}.`,
      },
      fix: { zh: '请按机关和年度分开后逐份提交。', en: 'Send one agency and year at a time.' },
    }),
  ),
  truncated: defineProblem<{ missing: readonly string[] }>('input.truncated', 'warning', ({ missing }) => ({
    message: {
      zh: `文件不完整，缺少：${missing.join('、')}。缺少的数字留空。`,
      en: `The document breaks off; missing: ${missing.join(', ')}. The missing numbers are left blank.`,
    },
    fix: { zh: '请提交完整的报告。', en: 'Send the whole report.' },
  })),
  rowsMissing: defineProblem<{ rows: readonly string[] }>('input.rowsMissing', 'warning', ({ rows }) => ({
    message: {
      zh: `表格中没有找到这些行的数字，已留空：${rows.join('、')}。`,
      en: `No numbers were found for these rows, left blank: ${rows.join(', ')}.`,
    },
    fix: { zh: '请对照原文补填。', en: 'Fill them in from the document.' },
  })),
  tablesMissing: defineProblem<{ sections: readonly string[] }>(
    'input.tablesMissing',
    'warning',
    ({ sections }) => ({
      message: {
        zh: `没有找到可读的表格：${sections.join('、')}。表格可能是图片。`,
        en: `No readable table was found for: ${sections.join(', ')}. The tables may be pictures.`,
      },
      fix: {
        zh: '请提交表格为文字的版本，或对照原文填写。',
        en: 'Send a version with tables as text, or fill the numbers in from the document.',
      },
    }),
  ),
  tablesTurned: defineProblem<{ sections: readonly string[] }>(
    'input.tablesTurned',
    'warning',
    ({ sections }) => ({
      message: {
        zh: `表格的行与列互换，且行名不全，不能把数字对应到行：${sections.join('、')}。没有对应的数字留空，其余标为存疑。`,
        en: `Tables have their rows as columns, with labels too broken to tell whose the numbers are: ${sections.join(', ')}. Numbers without a row are left out, the others are doubtful.`,
      },
      fix: {
        zh: '请提交行列与规定格式一致的版本，或对照原文填写。',
        en: 'Send a version with rows and columns as in the form, or fill the numbers in from the document.',
      },
    }),
  ),
  tablesUnread: defineProblem<{ sections: readonly string[] }>(
    'input.tablesUnread',
    'warning',
    ({ sections }) => ({
      message: {
        zh: `有数字，但没有能对应的行名或列名：${sections.join('、')}。这些数字未采用。`,
        en: `There are numbers, but no labels that say whose they are: ${sections.join(', ')}. They are not used.`,
      },
      fix: {
        zh: '请提交行名、列名齐全的版本，或对照原文填写。',
        en: 'Send a version with all labels, or fill the numbers in from the document.',
      },
    }),
  ),
  cellUnreadable: defineProblem<{ label: string; labelEn: string; found: string }>(
    'input.cellUnreadable',
    'warning',
    ({ label, labelEn, found }) => ({
      message: {
        zh: `“${label}”处为“${found}”，不能作为数字，已留空。`,
        en: `${labelEn} has "${found}", which is not a number it can hold; left blank.`,
      },
      fix: { zh: '请对照原文填写。', en: 'Fill it in from the document.' },
    }),
  ),
  cellsBlank: defineProblem<{ blank: number; zeros: number }>(
    'input.cellsBlank',
    'warning',
    ({ blank, zeros }) => ({
      message: {
        zh: `表格中有 ${blank} 格为空；其中 ${zeros} 格按勾稽关系只能为 0，已读作 0，其余留空。`,
        en: `${blank} cells of the tables are blank; ${zeros} of them can only be 0 by the identities and are read as 0, the others stay blank.`,
      },
      fix: { zh: '没有的应填 0。', en: 'Write 0 for none.' },
    }),
  ),
  numbersUnplaced: defineProblem<{ numbers: readonly string[] }>(
    'input.numbersUnplaced',
    'warning',
    ({ numbers }) => ({
      message: {
        zh: `表格中有 ${numbers.length} 个数字不能对应到任何行：${numbers.slice(0, 20).join(' ')}。`,
        en: `${numbers.length} numbers in the tables fit no row: ${numbers.slice(0, 20).join(' ')}.`,
      },
      fix: { zh: '请对照原文核对。', en: 'Compare with the document.' },
    }),
  ),
  picturesMissing: defineProblem<{ pictures: readonly string[] }>(
    'input.picturesMissing',
    'warning',
    ({ pictures }) => ({
      message: {
        zh: `正文中有 ${pictures.length} 幅图片不在文件内或无法使用：${pictures.slice(0, 20).join('、')}。`,
        en: `${pictures.length} pictures of the text are not in the file or cannot be used: ${pictures.slice(0, 20).join(', ')}.`,
      },
      fix: {
        zh: '请从原文补入图片，或提交含图片的 Word、PDF 文件。',
        en: 'Add them from the document, or send a Word file or PDF that holds them.',
      },
    }),
  ),
  groupAsRow: defineProblem<{ group: string; numbers: readonly string[] }>(
    'input.groupAsRow',
    'warning',
    ({ group, numbers }) => ({
      message: {
        zh: `“${group}”只有一行数字（${numbers.join(' ')}），没有分项；非零的分项留空。`,
        en: `"${group}" has one row of numbers (${numbers.join(' ')}) without its items; items not determined by it are left blank.`,
      },
      fix: { zh: '请按现行格式补填分项。', en: 'Fill in the items by the format in force.' },
    }),
  ),
  yearMissing: defineProblem('input.yearMissing', 'error', () => ({
    message: {
      zh: '标题、统计期限和落款中都没有年度。',
      en: 'Neither title, period nor signature names a year.',
    },
    fix: { zh: '请在标题中写明报告年度。', en: 'Name the reporting year in the title.' },
  })),
  yearInvalid: defineProblem<{ found: string }>('input.yearInvalid', 'error', ({ found }) => ({
    message: {
      zh: `报告年度为“${found}”，不是可能的年度。`,
      en: `The reporting year is "${found}", which is not possible.`,
    },
    fix: { zh: '请改正标题中的年度。', en: 'Correct the year in the title.' },
  })),
  yearBeforeFormats: defineProblem<{ year: number; first: number }>(
    'input.yearBeforeFormats',
    'error',
    ({ year, first }) => ({
      message: {
        zh: `这是 ${year} 年度的报告；统一格式自 ${first} 年度起施行，此前的报告没有统一的表格，无法读取。`,
        en: `This is a report for ${year}. The uniform formats begin with ${first}; earlier reports have no uniform tables and cannot be read.`,
      },
      fix: { zh: `请提交 ${first} 年度及以后的报告。`, en: `Send a report for ${first} or later.` },
    }),
  ),
  yearInferred: defineProblem<{ year: number; from: 'preamble' | 'signature' }>(
    'input.yearInferred',
    'warning',
    ({ year, from }) => ({
      message: {
        zh: `标题中没有年度，按${from === 'preamble' ? '统计期限' : '落款日期'}定为 ${year} 年。`,
        en: `The title names no year; ${year} follows from the ${from === 'preamble' ? 'period' : 'date of the signature'}.`,
      },
      fix: { zh: '请核对年度。', en: 'Check the year.' },
    }),
  ),
  agencyMissing: defineProblem('input.agencyMissing', 'error', () => ({
    message: { zh: '标题和落款中都没有机关名称。', en: 'Neither title nor signature names the agency.' },
    fix: { zh: '请在标题中写明机关名称。', en: 'Name the agency in the title.' },
  })),
  dateInvalid: defineProblem<{ found: string }>('input.dateInvalid', 'warning', ({ found }) => ({
    message: {
      zh: `落款日期“${found}”不存在，已留空。`,
      en: `The date of the signature, "${found}", does not exist; left blank.`,
    },
    fix: { zh: '请改正日期。', en: 'Correct the date.' },
  })),
  formatUnexpected: defineProblem<{ year: number; found: string; expected: string }>(
    'input.formatUnexpected',
    'warning',
    ({ year, found, expected }) => ({
      message: {
        zh: `${year} 年度应采用${expected}，文件中的表格是${found}。`,
        en: `Reports for ${year} use the ${expected}; the tables are of the ${found}.`,
      },
      fix: { zh: '请按当年施行的格式重新填报。', en: 'Report in the format in force for that year.' },
    }),
  ),
} as const;
