import { defineProblem } from '@nianbao/core';

/** Why somebody is not let in, or not let do something. */
export const identityProblems = {
  signInRequired: defineProblem('session.required', 'error', () => ({
    message: { zh: '请先登录。', en: 'Sign in first.' },
    fix: { zh: '登录已过期时请重新登录。', en: 'If your session has expired, sign in again.' },
  })),
  credentials: defineProblem('session.credentials', 'error', () => ({
    message: { zh: '用户名或密码不正确。', en: 'The user name or the password is wrong.' },
    fix: {
      zh: '请核对用户名和密码；忘记密码请联系系统管理员。',
      en: 'Check both; if the password is forgotten, ask the administrator.',
    },
  })),
  tooManyAttempts: defineProblem<{ seconds: number }>('session.tooManyAttempts', 'error', ({ seconds }) => ({
    message: {
      zh: `登录失败次数过多，请 ${seconds} 秒后再试。`,
      en: `Too many failed attempts; try again in ${seconds} seconds.`,
    },
    fix: { zh: '忘记密码请联系系统管理员。', en: 'If the password is forgotten, ask the administrator.' },
  })),
  denied: defineProblem('permission.denied', 'error', () => ({
    message: { zh: '您没有权限进行此操作。', en: 'You are not permitted to do this.' },
    fix: { zh: '如需此权限，请联系系统管理员。', en: 'Ask the administrator if you need the permission.' },
  })),
  passwordMustChange: defineProblem('account.passwordMustChange', 'error', () => ({
    message: {
      zh: '当前密码由管理员设置，须先修改密码。',
      en: 'Your password was set by an administrator; choose another one first.',
    },
    fix: { zh: '请修改密码后继续。', en: 'Change the password, then go on.' },
  })),
  passwordWeak: defineProblem<{ least: number }>('account.passwordWeak', 'error', ({ least }) => ({
    message: { zh: `密码至少 ${least} 位。`, en: `A password has at least ${least} characters.` },
    fix: { zh: '请换一个更长的密码。', en: 'Choose a longer password.' },
  })),
  usernameTaken: defineProblem<{ username: string }>('account.usernameTaken', 'error', ({ username }) => ({
    message: { zh: `用户名 ${username} 已被使用。`, en: `The user name ${username} is taken.` },
    fix: { zh: '请换一个用户名。', en: 'Choose another user name.' },
  })),
} as const;
