import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { analyze, chooseFile, DOUBTFUL_SHEET, NARROW, overflowOf, visit } from './visit.ts';

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('no step of an import scrolls sideways on a telephone, and the tree is gone down level by level', async () => {
  const page = await visit(browser, server.address, NARROW);
  expect(await overflowOf(page)).toBe(0);
  await chooseFile(page, 'un nom de fichier clients vraiment très long pour un écran étroit.csv', DOUBTFUL_SHEET);
  await page.getByRole('button', { name: 'Analyser', exact: true }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  await analyze(page);
  await page.getByRole('button', { name: 'Lamy Services', exact: false }).first().waitFor();
  expect(await overflowOf(page)).toBe(0);
  await page.locator('.drill-open').first().click();
  await page.getByRole('button', { name: 'Tous les clients' }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(page.faults).toEqual([]);
});

test('the saved base fits too', async () => {
  const page = await visit(browser, `${server.address}/comptes`, NARROW);
  await page.getByText('Votre base est encore vide.').waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(page.faults).toEqual([]);
});
