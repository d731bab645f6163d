import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, createOwner } from './visit.ts';

const { site, visit } = openSite(startProduct);

test('the example is looked at without an account, saved by its owner, and still there after a restart', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await page.getByRole('treeitem').filter({ hasText: 'Valorhône' }).first().waitFor();
  await createOwner(page);
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });

  await site().restart();
  await page.goto(`${site().address}/comptes`);
  const group = page.getByRole('treeitem').filter({ hasText: 'Valorhône' }).first();
  await group.click();
  await page.getByRole('treeitem', { level: 2 }).first().waitFor();
  expect(await page.getByRole('treeitem', { level: 2 }).count()).toBeGreaterThan(1);
  expect(page.faults).toEqual([]);
});

test('the analysis itself is found again after the restart, with its downloads', async () => {
  const page = await visit();
  await page.getByRole('link', { name: 'clients-exemple.csv' }).first().click();
  await page.getByText('lignes lues').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Classeur Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('clients.xlsx');
  expect(page.faults).toEqual([]);
});

test('the same file a second time is recognized, and saving it again writes nothing twice', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('Rien n’a été écrit une seconde fois.').waitFor({ timeout: 60_000 });
  expect(page.faults).toEqual([]);
});
