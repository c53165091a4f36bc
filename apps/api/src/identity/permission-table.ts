import { permissions, roles, type Grant, type Permission } from './permissions.ts';

const grantWords: Readonly<Record<Grant, string>> = {
  none: '–',
  own: 'own agency',
  subtree: 'subtree',
};

/** The permission table as Markdown: every route, what an API key for it must be good for, how far each role reaches. */
export function permissionTable(): string {
  const head = ['route', 'API key', ...roles];
  const rows = Object.entries<Permission>(permissions).map(([route, permission]) =>
    permission === 'public'
      ? [`\`${route}\``, 'not needed', ...roles.map(() => 'public')]
      : [
          `\`${route}\``,
          permission.needs === 'person' ? '–' : permission.needs,
          ...roles.map((role) => grantWords[permission[role]]),
        ],
  );
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
