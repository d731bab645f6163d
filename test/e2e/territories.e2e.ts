import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, createOwner, NARROW, overflowOf } from './visit.ts';

const { visit } = openSite(startProduct);
/** RAMURE_LOOK=folder: a picture of each page, to look at. */
const LOOK = process.env.RAMURE_LOOK;
async function look(page: Page, name: string): Promise<void> {
  if (LOOK) await page.screenshot({ path: `${LOOK}/${name}.png`, fullPage: true });
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
  await page.keyboard.press('Escape');
}

test('a director shares the base out, is stopped at an overlap, applies it, hands it over and takes it back', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await createOwner(page);
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Territoires' }).click();
  await page.getByText('Aucun territoire pour l’instant.').waitFor();

  const make = async (name: string, criterion: string, option: string | RegExp) => {
    await page.getByRole('button', { name: 'Nouveau territoire' }).click();
    await page.getByLabel('Nom du territoire').fill(name);
    await choose(page, 'Suivi par', 'Léa Petit');
    await choose(page, criterion, option);
  };
  await make('Auvergne-Rhône-Alpes', 'Régions', 'Auvergne-Rhône-Alpes');
  await page.getByText(/Région\s: Auvergne-Rhône-Alpes\./).waitFor();
  await page.getByText(/Cette règle couvre [1-9]/).waitFor();
  await look(page, 'formulaire');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Modifier le territoire Auvergne-Rhône-Alpes' }).waitFor();

  await make('Rhône', 'Départements', /^69 /);
  await page.getByText('déjà dans «').first().waitFor();
  await look(page, 'recouvrement');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('alert').getByText('Dites lequel passe en premier').waitFor();
  await page.getByText('Celui-ci d’abord').click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Modifier le territoire Rhône' }).waitFor();
  await page.getByRole('heading', { name: /comptes? sans territoire/ }).waitFor();
  await look(page, 'territoires');

  await page.getByRole('button', { name: 'Appliquer les territoires…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/comptes? changent? de main/).waitFor();
  await look(page, 'application');
  await dialog.getByRole('button', { name: 'Appliquer', exact: true }).click();
  await page.getByText('Territoires appliqués').waitFor();

  await page.getByRole('button', { name: 'Transmettre un portefeuille…' }).click();
  await dialog.getByRole('combobox', { name: 'De', exact: true }).click();
  await page.getByRole('option', { name: /^Léa Petit/ }).click();
  await look(page, 'reprise');
  await page.keyboard.press('Escape');
  if (await dialog.count()) await dialog.getByRole('button', { name: 'Annuler' }).click();

  await page.getByRole('button', { name: /^Annuler\s: Territoires appliqués/ }).click();
  await page.getByText(/remis comme avant/).waitFor();
  await page.getByText(/^annulée le/).waitFor();
  expect(page.faults).toEqual([]);
});

test('on a telephone nothing of it reaches beyond the screen', async () => {
  const page = await visit('/reglages/territoires', NARROW);
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { name: /comptes? sans territoire/ }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  await look(page, 'territoires-telephone');
  await page.getByRole('button', { name: 'Modifier le territoire Rhône' }).click();
  await page.getByText(/Cette règle couvre/).waitFor();
  expect(await overflowOf(page)).toBe(0);
  await look(page, 'formulaire-telephone');
  expect(page.faults).toEqual([]);
});
