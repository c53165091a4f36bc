import { defineProblem } from '@nianbao/core';

/** What can be wrong with a request, as opposed to the report in it. */
export const requestProblems = {
  invalid: defineProblem<{ path: string; detail: string }>(
    'request.invalid',
    'error',
    ({ path, detail }) => ({
      message: {
        zh: `请求参数 ${path} 不符合要求（${detail}）。`,
        en: `The request parameter ${path} is not acceptable: ${detail}`,
      },
      fix: { zh: '请对照接口文档修改该参数。', en: 'See the API reference for what the parameter takes.' },
    }),
  ),
  jsonSyntax: defineProblem<{ detail: string }>('request.json.syntax', 'error', ({ detail }) => ({
    message: {
      zh: `请求内容不是有效的 JSON：${detail}`,
      en: `The request body is not valid JSON: ${detail}`,
    },
    fix: {
      zh: '请检查所指位置的引号、逗号和括号。',
      en: 'Check quotes, commas and brackets at the place named.',
    },
  })),
  mediaType: defineProblem<{ found: string; known: readonly string[] }>(
    'request.mediaType',
    'error',
    ({ found, known }) => ({
      message: {
        zh: `不接受 ${found || '未注明类型'} 的请求内容。`,
        en: `A request body of type ${found || '(none)'} is not accepted here.`,
      },
      fix: { zh: `请使用 ${known.join('、')}。`, en: `Use ${known.join(' or ')}.` },
    }),
  ),
  tooLarge: defineProblem<{ limit: number }>('request.tooLarge', 'error', ({ limit }) => ({
    message: {
      zh: `请求内容超过上限 ${sizeOf(limit)}。`,
      en: `The request body is larger than the limit of ${sizeOf(limit)}.`,
    },
    fix: {
      zh: '请缩小文件（例如去掉其中的图片）后重试。',
      en: 'Make the file smaller, for instance by removing pictures, and try again.',
    },
  })),
  crossOrigin: defineProblem('request.crossOrigin', 'error', () => ({
    message: {
      zh: '请求来自另一个网站，已拒绝。',
      en: 'The request comes from another web site and was refused.',
    },
    fix: { zh: '请从本系统的页面操作。', en: 'Use the pages of this service.' },
  })),
  notFound: defineProblem<{ what: string }>('request.notFound', 'error', ({ what }) => ({
    message: { zh: `没有找到 ${what}。`, en: `${what} was not found.` },
    fix: {
      zh: '请核对地址；它可能已被删除，或不在您的权限范围内。',
      en: 'Check the address; it may have been deleted, or lie outside what you may see.',
    },
  })),
  preconditionRequired: defineProblem('request.preconditionRequired', 'error', () => ({
    message: {
      zh: '修改年度报告须注明所依据的版本（If-Match）。',
      en: 'A report is changed only against a stated version (If-Match).',
    },
    fix: {
      zh: '请先读取报告，把响应头 ETag 的值放入请求头 If-Match。',
      en: 'Read the report first and send the value of its ETag header as If-Match.',
    },
  })),
  preconditionFailed: defineProblem<{ changed: readonly string[] }>(
    'request.preconditionFailed',
    'error',
    ({ changed }) => ({
      message: {
        zh: `报告在您读取之后已被他人修改（${listed(changed, '、')}）。`,
        en: `The report was changed by somebody else since you read it (${listed(changed, ', ')}).`,
      },
      fix: {
        zh: '请重新读取报告，核对不同之处后再保存。',
        en: 'Read the report again, settle the differences, and save again.',
      },
    }),
  ),
  internal: defineProblem<{ requestId: string }>('internal', 'error', ({ requestId }) => ({
    message: {
      zh: `服务内部出错（请求编号 ${requestId}）。`,
      en: `Something went wrong inside the service (request ${requestId}).`,
    },
    fix: {
      zh: '请稍后重试；仍然出错时，请把请求编号告知系统管理员。',
      en: 'Try again later; if it persists, give the request number to the administrator.',
    },
  })),
  notReady: defineProblem('service.notReady', 'error', () => ({
    message: { zh: '数据库暂时不可用。', en: 'The database is not available at the moment.' },
    fix: { zh: '请稍后重试。', en: 'Try again later.' },
  })),
} as const;

function sizeOf(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${Math.round(bytes / 1024)} KB`;
}

function listed(names: readonly string[], mark: string): string {
  return names.length <= 5 ? names.join(mark) : `${names.slice(0, 5).join(mark)} … ${names.length}`;
}
