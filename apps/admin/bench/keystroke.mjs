// Time from a key to the paint that shows it, and the nodes that the key touched, on a CPU slowed six times:
//   node bench/keystroke.mjs http://127.0.0.1:8711
// The service has the sample county; the report it types into is put back as it was.
import { chromium } from 'playwright-core';

const url = process.argv[2];
if (url === undefined) throw new Error('Give the address of a running service with the sample county');
const SLOWED = 6;
const KEYS = 200;
const executablePath = process.env['NIANBAO_CHROMIUM'] ?? '/usr/bin/chromium';

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await (await browser.newContext({ baseURL: url, locale: 'zh-CN' })).newPage();
  await page.goto('/sign-in');
  await page.fill('input[name="username"]', 'office');
  await page.fill('input[name="password"]', 'nianbao-sample');
  await page.click('button[type="submit"]');
  await page.waitForURL((address) => !address.pathname.includes('sign-in'));
  await page.goto('/reports?year=2024');
  await page.locator('td a').first().click();
  await page.locator('.report-sheet').waitFor();
  // Nothing is sent: what is measured is the page.
  await page.route('**/api/v1/reports/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  const cell = page.locator('td[id="cell-requests.received.naturalPersons"]');
  await cell.click();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });

  await page.evaluate(() => {
    const seen = { times: [], nodes: [] };
    globalThis.seen = seen;
    const touched = new Set();
    new MutationObserver((records) => {
      for (const { target } of records) touched.add(target);
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const begin = () => {
      touched.clear();
      const start = performance.now();
      requestAnimationFrame(() => {
        // A message that is posted in a frame arrives after that frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          seen.times.push(performance.now() - start);
          seen.nodes.push(touched.size);
        });
        port1.start();
        port2.postMessage(undefined);
      });
    };
    document.addEventListener('keydown', begin, { capture: true });
    document.addEventListener('paste', begin, { capture: true });
  });
  const take = () =>
    page.evaluate(() => {
      const { times, nodes } = globalThis.seen;
      globalThis.seen.times = [];
      globalThis.seen.nodes = [];
      return { times, nodes };
    });

  for (let at = 0; at < KEYS; at++) {
    await page.keyboard.press(String(at % 10));
    if (at % 4 === 3) await page.keyboard.press('Enter');
    await page.waitForTimeout(30);
  }
  const typed = await take();
  await cell.click();
  await take();
  const rows = Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 7 }, (__, at) => row + at).join('\t'),
  );
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, rows.join('\r\n'));
  await page.waitForTimeout(1_000);
  const pasted = await take();
  const share = (values, part) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)];
  const rounded = (value) => Math.round(value * 10) / 10;
  process.stdout.write(
    `${JSON.stringify({
      slowed: SLOWED,
      keys: typed.times.length,
      milliseconds: { p50: rounded(share(typed.times, 0.5)), p99: rounded(share(typed.times, 0.99)) },
      nodesTouched: { p50: share(typed.nodes, 0.5), p99: share(typed.nodes, 0.99) },
      pasteOf140Cells: {
        milliseconds: rounded(pasted.times[0] ?? Number.NaN),
        nodesTouched: pasted.nodes[0],
      },
    })}\n`,
  );
} finally {
  await browser.close();
}
