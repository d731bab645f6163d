import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, createOwner, NARROW, overflowOf } from './visit.ts';

const { site, visit } = openSite(startProduct);

test('the example is saved, undone with a preview, and the base is empty again', { timeout: 240_000 }, async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await createOwner(page);
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });

  await page.getByRole('button', { name: 'Annuler cet import…' }).click();
  const go = page.getByRole('button', { name: 'Annuler l’import', exact: true });
  await go.waitFor({ timeout: 60_000 });
  await page.getByText('Quittent la base').first().waitFor();
  if (process.env.RAMURE_SHOTS)
    await page.screenshot({ path: `${process.env.RAMURE_SHOTS}/undo-plan.png`, fullPage: true });
  // What was foreseen is still there for whoever leaves the page and comes back.
  await page.reload();
  await go.waitFor({ timeout: 60_000 });
  await page.setViewportSize(NARROW);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  if (process.env.RAMURE_SHOTS)
    await page.screenshot({ path: `${process.env.RAMURE_SHOTS}/undo-plan-390.png`, fullPage: true });
  await go.click();
  await page.getByText('L’import est annulé.').waitFor({ timeout: 60_000 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  if (process.env.RAMURE_SHOTS)
    await page.screenshot({ path: `${process.env.RAMURE_SHOTS}/undo-done-390.png`, fullPage: true });

  await page.goto(`${site().address}/comptes`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('treeitem').count()).toBe(0);
  expect(page.faults).toEqual([]);
});

test('the same file can be saved again after its undoing', { timeout: 240_000 }, async () => {
  const page = await visit();
  await page.getByRole('link', { name: 'clients-exemple.csv' }).first().click();
  await page.getByText('lignes lues').waitFor();
  await page.getByRole('button', { name: 'Annuler cet import…' }).click();
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByText('L’import est annulé.').waitFor();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });
  await page.goto(`${site().address}/comptes`);
  await page.getByRole('treeitem').filter({ hasText: 'Valorhône' }).first().waitFor();
  expect(page.faults).toEqual([]);
});
