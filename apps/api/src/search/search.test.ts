import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, storeReport } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';

interface Found {
  readonly agencies: readonly { readonly id: string }[];
  readonly items: readonly {
    readonly agency: { readonly id: string };
    readonly snippet: readonly { readonly text: string; readonly isHit: boolean }[];
  }[];
  readonly nextCursor: string | null;
}

describe.each(engines)('search on the %s database', (engine) => {
  let service: TestService;
  const withText = (place: 'education' | 'health' | 'museum', text: string) => ({
    ...reportOf(place, 2023),
    problems: [{ kind: 'paragraph' as const, text }],
  });

  beforeAll(async () => {
    service = await makeTestService(engine, { now: () => new Date('2024-01-20T02:00:00Z') });
    await storeReport(service, 'education', withText('education', '校园食品安全信息公开不够及时。'));
    await storeReport(
      service,
      'health',
      withText('health', '医疗机构食品安全抽检结果公布较慢。'),
      'submit',
      'approve',
      'publish',
    );
    await storeReport(service, 'museum', withText('museum', '古籍数字化进展公开不够。'));
  });
  afterAll(() => service.close());

  const search = async (client: Client, path: string): Promise<Found> => {
    const response = await client('GET', path);
    expect(response.status).toBe(200);
    return (await response.json()) as Found;
  };
  const agenciesOf = ({ items }: Found) => items.map(({ agency }) => agency.id).toSorted();

  test('finds Chinese as it is written, and shows where', async () => {
    const office = await service.as('office');
    const found = await search(office, 'search?q=食品安全');
    expect(agenciesOf(found)).toEqual(['education', 'health']);
    for (const { snippet } of found.items)
      expect(snippet.filter(({ isHit }) => isHit).map(({ text }) => text)).toContain('食品安全');
    // The pairs occur, the phrase does not.
    expect(agenciesOf(await search(office, 'search?q=安全食品'))).toEqual([]);
    expect(agenciesOf(await search(office, 'search?q=食品安全%20校园'))).toEqual(['education']);
    expect(agenciesOf(await search(office, 'search?q=食品安全&status=published'))).toEqual(['health']);
    expect(agenciesOf(await search(office, 'search?q=公开&under=education'))).toEqual([
      'education',
      'museum',
    ]);
    expect((await search(office, 'search?q=博物馆')).agencies).toMatchObject([{ id: 'museum' }]);
  });

  test('shows what is within reach only', async () => {
    expect(agenciesOf(await search(await service.as('clerk'), 'search?q=食品安全'))).toEqual(['education']);
    const elsewhere = await service.seated('office', 'elsewhere');
    expect(agenciesOf(await search(elsewhere, 'search?q=食品安全'))).toEqual([]);
    expect(agenciesOf(await search(service.anonymous, 'public/search?q=食品安全&place=qinghe'))).toEqual([
      'health',
    ]);
    expect((await service.anonymous('GET', 'search?q=食品安全')).status).toBe(401);
  });

  test('goes on page by page, and finds what was saved a moment ago', async () => {
    const office = await service.as('office');
    const first = await search(office, 'search?q=公开&limit=2');
    const rest = await search(office, `search?q=公开&limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...agenciesOf(first), ...agenciesOf(rest)].toSorted()).toEqual(['education', 'health', 'museum']);
    const { items } = (await (await office('GET', 'reports?agency=museum')).json()) as {
      items: { id: string }[];
    };
    const body = { fields: { problems: [{ kind: 'paragraph', text: '无障碍服务有待加强。' }] } };
    await office('PATCH', `reports/${items[0]?.id ?? ''}`, { headers: { 'If-Match': '*' }, body });
    expect(agenciesOf(await search(office, 'search?q=无障碍'))).toEqual(['museum']);
  });

  test('takes anything for words, and answers with a page too', async () => {
    const office = await service.as('office');
    for (const q of [`'`, '\\', `a' | 'b`, '<b>', '&|!', '%', '𠀀'])
      await search(office, `search?q=${encodeURIComponent(q)}`);
    const page = await (await service.anonymous('GET', '/public/qinghe/search?q=食品安全')).text();
    expect(page).toContain('<mark>食品安全</mark>');
    expect(page).not.toContain('校园');
  });
});
