import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, NARROW, overflowOf } from './visit.ts';

const { site, visit } = openSite(startProduct);

async function saveExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await page.getByLabel('Nom de votre espace').fill('Espace Durand');
  await page.getByLabel('Votre nom').fill('Léa Petit');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });
}

test('the steward reads six figures, opens what is behind one, changes the dictionary, signs a check', async () => {
  const page = await visit();
  await saveExample(page);
  await page.getByRole('link', { name: 'Qualité' }).click();
  const figures = page.getByRole('region', { name: 'Six chiffres' });
  await figures.getByRole('article').first().waitFor();
  expect(await figures.getByRole('article').count()).toBe(6);
  await page.getByRole('heading', { name: 'Les 10 corrections les plus utiles aujourd’hui' }).waitFor();
  await page.getByRole('button', { name: 'Recompter maintenant' }).click();
  await page.getByText(/Chiffres du \d\d\/\d\d\/\d{4}/).waitFor();

  await page.getByRole('button', { name: /Voir les fiches à corriger.*Complétude des champs obligatoires/ }).click();
  await page.getByRole('dialog').getByRole('list', { name: 'Fiches concernées' }).getByRole('button').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retour à la liste' }).click();
  await page.getByRole('button', { name: 'Fermer' }).click();

  await page.getByRole('tab', { name: 'Groupes stratégiques' }).click();
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('tab', { name: 'Dictionnaire' }).click();
  const tier = page.getByLabel('SIRET\u00a0: demandé').first();
  await tier.click();
  await page.getByRole('option', { name: 'obligatoire' }).click();
  await page.getByRole('tab', { name: 'Contrôles' }).click();
  await page.getByRole('button', { name: 'Tirer un échantillon' }).click();
  const answers = page.getByRole('button', { name: 'Juste' });
  await answers.first().waitFor();
  for (let position = 0; position < (await answers.count()); position++) {
    await answers.nth(position).click();
    await page.getByText(`${position + 1} sur`).waitFor();
  }
  await page.getByRole('button', { name: 'Signer' }).click();
  await page.getByText(/signé le/).waitFor();
  expect(page.faults).toEqual([]);

  const charter = await page.request.get(`${site().address}/api/v1/quality/charter`);
  expect(await charter.text()).toContain('Charte de saisie de Espace Durand');
});

test('on a telephone nothing of it reaches beyond the screen', async () => {
  const page = await visit('/qualite', NARROW);
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('region', { name: 'Six chiffres' }).waitFor();
  for (const name of [
    'Tableau de bord',
    'À vérifier',
    'Groupes stratégiques',
    'Demandes',
    'Dictionnaire',
    'Contrôles',
  ]) {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
    expect([name, await overflowOf(page)]).toEqual([name, 0]);
  }
});
