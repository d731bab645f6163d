import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, NARROW, overflowOf, WIDE } from './visit.ts';

const { site, visit } = openSite(startProduct);

test('the search box finds a customer and a contact while typing, with the keyboard alone', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await page.getByLabel('Nom de votre espace').fill('Espace Durand');
  await page.getByLabel('Votre nom').fill('Léa Petit');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });

  await page.goto(`${site().address}/comptes`);
  await page.getByRole('combobox').waitFor();
  await page.getByRole('treeitem').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('valorh');
  const first = page.getByRole('option').first();
  await first.filter({ hasText: 'Valorhône' }).waitFor();
  await first.getByText('nom', { exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.locator('.panel-record .why-name').first().waitFor();
  expect(await overflowOf(page)).toBe(0);

  await page.setViewportSize(NARROW);
  await page.getByRole('button', { name: 'Fermer' }).click();
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize(WIDE);
  await page.getByRole('combobox').press('Escape');
  await page.getByRole('treeitem').first().waitFor();
  expect(page.faults).toEqual([]);
});
