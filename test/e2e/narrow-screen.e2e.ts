import { expect, test } from 'vitest';
import { startTestServer } from '../support/server.ts';
import { openSite } from './open-site.ts';
import { analyze, chooseFile, DOUBTFUL_SHEET, NARROW, overflowOf } from './visit.ts';

const { visit } = openSite(startTestServer);

test('no step of an import scrolls sideways on a telephone, and the tree is gone down level by level', async () => {
  const page = await visit('', NARROW);
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
  const page = await visit('/comptes', NARROW);
  await page.getByText('Votre base est encore vide.').waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(page.faults).toEqual([]);
});
