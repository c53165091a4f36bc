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
  keyScope: defineProblem<{ needs: string }>('apiKey.scope', 'error', ({ needs }) => ({
    message: {
      zh: `此 API 密钥没有“${needs}”权限。`,
      en: `This API key is not good for "${needs}".`,
    },
    fix: { zh: '请使用具有该权限的密钥。', en: 'Use a key that has this scope.' },
  })),
  personOnly: defineProblem('apiKey.personOnly', 'error', () => ({
    message: { zh: '此操作须由本人登录后进行。', en: 'Only a person who is signed in can do this.' },
    fix: { zh: '请用用户名和密码登录。', en: 'Sign in with user name and password.' },
  })),
  disabled: defineProblem('session.disabled', 'error', () => ({
    message: { zh: '此帐号已停用。', en: 'This account is disabled.' },
    fix: { zh: '请联系系统管理员。', en: 'Ask the administrator.' },
  })),
  roleAbove: defineProblem<{ role: string }>('account.roleAbove', 'error', ({ role }) => ({
    message: {
      zh: `不能授予高于自己的角色（${role}）。`,
      en: `Nobody can give a role above his own (${role}).`,
    },
    fix: { zh: '请由上级管理员办理。', en: 'Ask an administrator above you.' },
  })),
  seatOutOfReach: defineProblem('account.seatOutOfReach', 'error', () => ({
    message: {
      zh: '所选单位不存在，或不在您的权限范围内；经办人必须属于一个单位。',
      en: 'There is no such agency within your reach; a clerk belongs to one.',
    },
    fix: { zh: '请选择您管辖范围内的单位。', en: 'Choose an agency within your reach.' },
  })),
  lastAdministrator: defineProblem('account.lastAdministrator', 'error', () => ({
    message: {
      zh: '这是最后一名系统管理员，不能停用或更改其角色、单位。',
      en: 'This is the last administrator: the account cannot be disabled, nor given another role or seat.',
    },
    fix: { zh: '请先指定另一名系统管理员。', en: 'Appoint another administrator first.' },
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
  emailTaken: defineProblem<{ email: string }>('account.emailTaken', 'error', ({ email }) => ({
    message: {
      zh: `电子邮箱 ${email} 已属于另一帐号。`,
      en: `The address ${email} belongs to another account.`,
    },
    fix: { zh: '请核对邮箱地址。', en: 'Check the address.' },
  })),
  singleSignOnOff: defineProblem('session.singleSignOnOff', 'error', () => ({
    message: {
      zh: '本系统未启用单点登录。',
      en: 'Single sign-on is not set up here.',
    },
    fix: { zh: '请用用户名和密码登录。', en: 'Sign in with user name and password.' },
  })),
  usernameTaken: defineProblem<{ username: string }>('account.usernameTaken', 'error', ({ username }) => ({
    message: { zh: `用户名 ${username} 已被使用。`, en: `The user name ${username} is taken.` },
    fix: { zh: '请换一个用户名。', en: 'Choose another user name.' },
  })),
} as const;
