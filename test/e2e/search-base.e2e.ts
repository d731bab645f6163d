import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, createOwner, NARROW, overflowOf, WIDE } from './visit.ts';

const { site, visit } = openSite(startProduct);

test('the search box finds a customer and a contact while typing, with the keyboard alone', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await createOwner(page);
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

test('« Aller à… » opens a customer from any page, an action too, and the address can be sent and left', async () => {
  const page = await visit();
  await page.getByRole('heading', { name: 'Imports' }).waitFor();
  await page.goto(`${site().address}/comptes`);
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('treeitem').first().waitFor();
  await page.goto(`${site().address}/imports`);
  await page.getByText('Espace Durand', { exact: true }).waitFor();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Aller à un client' });
  await box.fill('grenoble');
  await page.getByRole('option').filter({ hasText: 'Agence de Grenoble' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/comptes\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name: 'Agence de Grenoble' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Imports' }).waitFor();

  await page.keyboard.press('Control+k');
  await box.fill('sombre');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await page.setViewportSize(NARROW);
  await page.keyboard.press('Control+k');
  await box.fill('lyon');
  await page.getByRole('option').first().waitFor();
  expect(await overflowOf(page)).toBe(0);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('option').count()).toBe(0);
  expect(page.faults).toEqual([]);
});
