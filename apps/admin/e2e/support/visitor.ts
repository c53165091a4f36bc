import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Service } from './service.ts';

declare global {
  interface Window {
    /** There once its source has run in the page. */
    readonly axe: typeof axe;
  }
}

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Debian's browser unless another is named. */
const executablePath = process.env['NIANBAO_CHROMIUM'] ?? '/usr/bin/chromium';

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export interface VisitorOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** The test takes the connection away: what the browser says about that is no complaint. */
  readonly mayLoseConnection?: boolean;
}

/** Somebody at a browser of their own: cookies, clipboard and settings are theirs. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly signIn: (username: string) => Promise<void>;
  /** Opens the report of an agency for a year, by the list. */
  readonly openReport: (agency: string, year: number) => Promise<void>;
  /** The cell with an id, and its text as shown. */
  readonly cell: (id: string) => ReturnType<Page['locator']>;
  readonly valueOf: (id: string) => Promise<string>;
  readonly isSaved: () => Promise<void>;
  /** Puts a fragment on the clipboard as another program would, and pastes it. */
  readonly paste: (data: { readonly text: string; readonly html?: string }) => Promise<void>;
  /** No accessibility rule of WCAG 2.2 AA is broken on the page as it stands; or only those on colours are looked at. */
  readonly passesAxe: (rules: 'all' | 'colours') => Promise<void>;
  readonly close: () => Promise<void>;
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function makeVisitor(
  browser: Browser,
  service: Pick<Service, 'url' | 'password'>,
  { viewport = desktop, theme = 'light', mayLoseConnection = false }: VisitorOptions = {},
): Promise<Visitor> {
  const isPhone = viewport.width < 500;
  const context = await browser.newContext({
    viewport,
    colorScheme: theme,
    locale: 'zh-CN',
    baseURL: service.url,
    isMobile: isPhone,
    hasTouch: isPhone,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    // A refusal that a test asks for is logged by the browser itself.
    const isLost = mayLoseConnection && /ERR_INTERNET_DISCONNECTED/.test(message.text());
    if (isComplaint && !isLost && !/status of (?:401|409|412|422)/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  const cell = (id: string) => page.locator(`td[id="cell-${id}"]`);
  const isSaved = async () => {
    await page.locator('.save-status[data-state="saved"]').waitFor();
  };
  return {
    page,
    context,
    cell,
    isSaved,
    signIn: async (username) => {
      await page.goto('/sign-in');
      await page.fill('input[name="username"]', username);
      await page.fill('input[name="password"]', service.password);
      await page.click('button[type="submit"]');
      await page.waitForURL((url) => url.pathname === '/');
      await page.goto('/reports');
    },
    openReport: async (agency, year) => {
      await page.goto(`/reports?year=${year}&q=${encodeURIComponent(agency)}`);
      await page.locator('td a', { hasText: agency }).click();
      await page.locator('.report-sheet').waitFor();
    },
    valueOf: async (id) => {
      const input = cell(id).locator('input');
      return (await input.count()) > 0 ? input.inputValue() : cell(id).innerText();
    },
    paste: ({ text, html = '' }) =>
      page.evaluate(
        ({ plain, rich }) => {
          const data = new DataTransfer();
          data.setData('text/plain', plain);
          data.setData('text/html', rich);
          const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
        },
        { plain: text, rich: html },
      ),
    passesAxe: async (rules) => {
      // The preview's frame runs no scripts, axe's neither; the renderer's own tests look at what is in it.
      await page.evaluate(axe.source);
      const only = rules === 'all' ? wcag : ['color-contrast'];
      const told = await page.evaluate(async (runOnly) => {
        const { violations } = await window.axe.run(document, { runOnly, iframes: false });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        );
      }, only);
      expect(told).toEqual([]);
    },
    close: async () => {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}
