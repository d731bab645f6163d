import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTestServer } from '../support/server.ts';
import { analyze, visit } from './visit.ts';

const PICTURE = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));

// RAMURE_SCREENSHOTS=1 npm test -- screenshot: takes the picture of the README anew.
test.runIf(process.env.RAMURE_SCREENSHOTS === '1')(
  'the picture of the README shows the example being checked',
  async () => {
    const server = await startTestServer();
    const browser = await launchBrowser();
    try {
      const page = await visit(browser, server.address);
      await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
      await analyze(page);
      const rows = page.getByRole('treeitem');
      await rows.filter({ hasText: 'Valorhône' }).first().click();
      await page.getByRole('treeitem', { level: 2 }).first().click();
      await page.getByRole('treeitem', { level: 3 }).first().click();
      await page.getByRole('treeitem', { level: 4 }).first().waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.mouse.move(0, 0);
      await page.screenshot({ path: PICTURE });
      expect(page.faults).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  },
);
