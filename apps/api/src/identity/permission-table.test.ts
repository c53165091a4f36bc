import { expect, test } from 'vitest';
import { permissionTable } from './permission-table.ts';

const preface = `# Who may call which route

Made from \`apps/api/src/identity/permissions.ts\` and held to it by a test; \`npx vitest run permission-table -u\` in \`apps/api\` writes it anew.

- **own agency**: what belongs to the agency that the person sits in.
- **subtree**: also what belongs to any agency below it; the whole jurisdiction for a person without a seat. Never another jurisdiction. What is out of reach is "not found".
- **API key**: the scope that a key must have. A dash: only a person who is signed in.
`;

test('the page of permissions is what the service applies', async () => {
  await expect(`${preface}\n${permissionTable()}\n`).toMatchFileSnapshot('../../../../docs/permissions.md');
});
