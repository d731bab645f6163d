import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, chooseFile, NARROW, overflowOf } from './visit.ts';

const { site, visit } = openSite(startProduct);

const SHEET = [
  'Groupe;Société;SIREN;Site;Adresse;CP;Ville;Contact;Fonction;Commentaire',
  'Groupe Lamy;Lamy Services;812345676;Siège Lyon;12 rue Bugeaud;69003;LYON;Mme Claire Martin;DAF;Rappeler en mars',
  'Groupe Lamy;Lamy Services;812345676;Agence Grenoble;3 rue Lesdiguières;38000;GRENOBLE;M. Luc Petit;Acheteur;',
].join('\n');

const SIGNATURE = ['Sophie LE GOFF', 'Directrice des Achats', 'Lamy Services', 'Port. 06 12 34 56 79'].join('\n');

/** RAMURE_PICTURES=folder keeps what the pages look like. */
const pictures = process.env.RAMURE_PICTURES;

test('somebody is added to a site from her signature, a call with her shows on the group', async () => {
  const page = await visit();
  await chooseFile(page, 'clients.csv', SHEET);
  await analyze(page);
  await page.getByLabel('Nom de votre espace').fill('Espace Durand');
  await page.getByLabel('Votre nom').fill('Léa Petit');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });

  const openAccount = async (text: string) => {
    await page.goto(`${site().address}/comptes`);
    await page.getByRole('combobox').first().fill(text);
    await page.getByRole('option').filter({ hasText: text }).first().click();
    await page.getByRole('region', { name: 'Comité d’achat' }).waitFor();
  };
  await openAccount('Agence Grenoble');
  await page.getByRole('button', { name: 'Ajouter une personne' }).click();
  const form = page.getByRole('form', { name: 'Ajouter une personne à « Agence Grenoble »' });
  await form.getByText('Coller une signature d’e-mail').click();
  await form.getByLabel('Signature').fill(SIGNATURE);
  await form.getByRole('button', { name: 'Lire la signature' }).click();
  await form.getByText('La signature dit aussi').waitFor();
  expect(await form.getByLabel('Nom', { exact: true }).inputValue()).toBe('Le Goff');
  await form.getByRole('button', { name: 'Enregistrer la personne' }).click();

  await page.getByRole('heading', { name: 'Sophie Le Goff' }).waitFor();
  await page.getByRole('region', { name: 'Travaille à, couvre' }).getByText('Agence Grenoble').waitFor();
  await page.getByLabel('Ce qui s’est dit').fill('Budget voté pour mars');
  await page.getByRole('button', { name: 'Ajouter à l’historique' }).click();
  await page.getByRole('region', { name: 'Historique' }).getByText('Budget voté pour mars').waitFor();
  await page.getByRole('button', { name: /^Ça répond.*06 12 34 56 79/ }).click();
  await page.getByText('vérifié le').waitFor();
  await page.getByRole('button', { name: 'Confirmer le rôle acheteur' }).click();
  await page.getByRole('combobox', { name: 'Position comme acheteur' }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  if (pictures) await page.screenshot({ path: `${pictures}/contact.png`, fullPage: true });

  await openAccount('Groupe Lamy');
  const history = page.getByRole('region', { name: 'Historique' });
  await history
    .getByRole('listitem')
    .filter({ hasText: 'Budget voté pour mars' })
    .getByText('Sophie Le Goff')
    .waitFor();
  await history.getByText('Rappeler en mars').waitFor();
  const chairs = page.getByRole('region', { name: 'Comité d’achat' });
  await chairs.getByRole('listitem').filter({ hasText: 'acheteur' }).getByText('connu').waitFor();
  await chairs.getByRole('listitem').filter({ hasText: 'décideur' }).getByText('pourrait être').waitFor();
  expect(await overflowOf(page)).toBe(0);
  if (pictures) await page.screenshot({ path: `${pictures}/account.png`, fullPage: true });

  await page.setViewportSize(NARROW);
  expect(await overflowOf(page)).toBe(0);
  if (pictures) await page.screenshot({ path: `${pictures}/account-narrow.png` });
  await openAccount('Agence Grenoble');
  await page.getByRole('link', { name: /^Sophie Le Goff/ }).click();
  await page.getByRole('heading', { name: 'Sophie Le Goff' }).waitFor();
  expect(await overflowOf(page)).toBe(0);
  if (pictures) await page.screenshot({ path: `${pictures}/contact-narrow.png`, fullPage: true });
  expect(page.faults).toEqual([]);
});
