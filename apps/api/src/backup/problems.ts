import { defineProblem } from '@nianbao/core';

/** What can stand in the way of a backup, of reading one, or of putting one back. */
export const backupProblems = {
  notBackup: defineProblem<{ detail: string }>('backup.notBackup', 'error', ({ detail }) => ({
    message: {
      zh: `文件不是年报系统的备份（${detail}）。`,
      en: `The file is not a backup of Nianbao: ${detail}`,
    },
    fix: { zh: '请选择由 nianbao backup 生成的文件。', en: 'Choose a file that nianbao backup made.' },
  })),
  damaged: defineProblem<{ where: string; detail: string }>(
    'backup.damaged',
    'error',
    ({ where, detail }) => ({
      message: {
        zh: `备份文件已损坏（${where}：${detail}）。`,
        en: `The backup is damaged (${where}: ${detail}).`,
      },
      fix: { zh: '请使用另一份备份。', en: 'Use another backup.' },
    }),
  ),
  newer: defineProblem<{ found: string }>('backup.newer', 'error', ({ found }) => ({
    message: {
      zh: `备份来自更新的版本（${found}），本版本不能恢复。`,
      en: `The backup is from a newer version (${found}), which this one cannot restore.`,
    },
    fix: { zh: '请先升级软件。', en: 'Update the software first.' },
  })),
  notEmpty: defineProblem<{ tables: readonly string[] }>('backup.notEmpty', 'error', ({ tables }) => ({
    message: {
      zh: `目标数据库不是空的（${tables.slice(0, 5).join('、')}），未作任何改动。`,
      en: `The database is not empty (${tables.slice(0, 5).join(', ')}); nothing was changed.`,
    },
    fix: {
      zh: '请恢复到新的数据目录或新建的数据库。',
      en: 'Restore into a new data folder or a new database.',
    },
  })),
  unfit: defineProblem<{ detail: string }>('backup.unfit', 'error', ({ detail }) => ({
    message: {
      zh: `备份内容不符合数据库的约束（${detail}），未作任何改动。`,
      en: `What is in the backup does not fit the constraints of the database (${detail}); nothing was changed.`,
    },
    fix: { zh: '请使用另一份备份。', en: 'Use another backup.' },
  })),
  severalJurisdictions: defineProblem('backup.severalJurisdictions', 'error', () => ({
    message: {
      zh: '系统中有多个辖区，不能由其中一个辖区下载全部数据。',
      en: 'The service holds several jurisdictions; none of them may fetch the data of all.',
    },
    fix: {
      zh: '请在服务器上运行 nianbao backup。',
      en: 'Run nianbao backup on the server.',
    },
  })),
} as const;
