import { defineProblem } from '@nianbao/core';

/** What can be wrong with a webhook. */
export const webhookProblems = {
  url: defineProblem<{ url: string }>('webhooks.url', 'error', ({ url }) => ({
    message: {
      zh: `不能向 ${url} 推送：只支持公网的 http 或 https 地址，且不得含用户名和密码。`,
      en: `Nothing can be sent to ${url}: only public http and https addresses, without user name and password.`,
    },
    fix: {
      zh: '请改用公网地址；确需推送到内网时，请系统管理员在启动时允许。',
      en: 'Use a public address; for one in a private network the service has to be started so that it allows them.',
    },
  })),
} as const;
