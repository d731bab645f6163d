import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visit, type WIDE } from './visit.ts';

/** What a browser can be sent to, and closed. */
interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** A server and a browser for the tests of one file, started before the first and closed after the last. */
export function openSite<Kind extends Site>(start: () => Promise<Kind>) {
  let browser: Browser;
  let site: Kind;
  beforeAll(async () => {
    site = await start();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    /** Known once the tests run. */
    site: () => site,
    visit: (path = '', viewport?: typeof WIDE) => visit(browser, `${site.address}${path}`, viewport),
  };
}
