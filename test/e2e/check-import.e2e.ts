import { expect, test } from 'vitest';
import { startTestServer } from '../support/server.ts';
import { openSite } from './open-site.ts';
import { analyze, chooseFile, DOUBTFUL_SHEET } from './visit.ts';

const { visit } = openSite(startTestServer);

test('a column that was misunderstood is corrected and the analysis follows', async () => {
  const page = await visit();
  await chooseFile(page, 'clients.csv', 'Société;Truc\nDurand SARL;Lyon\nMartin SAS;Grenoble\n');
  const row = page.getByRole('row').filter({ hasText: 'Truc' });
  if ((await row.count()) === 0) await page.getByRole('button', { name: 'Les afficher' }).click();
  const correct = row.getByRole('button', { name: 'Corriger' });
  if (await correct.count()) await correct.click();
  const fields = row.getByRole('combobox');
  await fields.click();
  await page.keyboard.press('Backspace');
  await fields.fill('suivi');
  await page.getByRole('option', { name: 'Suivi par' }).click();
  await page.keyboard.press('Escape');
  await row.getByText('Vous l’avez dit').waitFor();
  await analyze(page);
  await page.getByRole('treeitem').filter({ hasText: 'Durand' }).first().waitFor();
  expect(page.faults).toEqual([]);
});

test('a question is answered with one key, taken back with Ctrl Z, and the lines still add up', async () => {
  const page = await visit();
  await chooseFile(page, 'doutes.csv', DOUBTFUL_SHEET);
  await analyze(page);
  const question = page.getByRole('article', { name: /\?$/ });
  await question.waitFor();
  await page.keyboard.press('n');
  await page.getByText('Vous avez répondu à tout.').waitFor();
  await page.keyboard.press('Control+z');
  await question.waitFor();
  await page.keyboard.press('o');
  await page.getByText('Vous avez répondu à tout.').waitFor();
  const figures = await page.locator('.accounting-part strong').allTextContents();
  const [read = 0, ...parts] = figures.map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read);
  expect(page.faults).toEqual([]);
});

test('« Pourquoi ici ? » opens with the keyboard and shows the line of the file', async () => {
  const page = await visit();
  await chooseFile(page, 'pourquoi.csv', DOUBTFUL_SHEET);
  await analyze(page);
  await page.getByRole('tree').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.getByText('lignes de votre fichier').waitFor();
  await panel.getByRole('columnheader', { name: 'ligne 1', exact: true }).waitFor();
  expect(page.faults).toEqual([]);
});

test('what cannot be read is said in a sentence, and nothing is left of it', async () => {
  const page = await visit();
  await chooseFile(page, 'photo.xlsx', Buffer.from('PK\u0003\u0004 this is the beginning of nothing'));
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const sentence = (await alert.textContent()) ?? '';
  expect(sentence).toContain('photo.xlsx');
  // A bare code in place of a sentence would hold an underscore.
  expect(sentence).not.toMatch(/[a-z]_[a-z]/);
  expect(page.faults).toEqual([]);
});

test('English is one click away, down to the numbers', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByText('Drop your customer file as it is.').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByText('Drop your customer file as it is.').waitFor();
  expect(page.faults).toEqual([]);
});
