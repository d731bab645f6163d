import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Product, startProduct } from './product.ts';
import { analyze, NARROW, overflowOf, visit, WIDE } from './visit.ts';

let browser: Browser;
let product: Product;
beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

test('the search box finds a customer and a contact while typing, with the keyboard alone', async () => {
  const page = await visit(browser, product.address);
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await page.getByLabel('Nom de votre espace').fill('Espace Durand');
  await page.getByLabel('Votre nom').fill('Léa Petit');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });

  await page.goto(`${product.address}/comptes`);
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
