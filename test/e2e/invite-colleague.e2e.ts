import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, NARROW, overflowOf, visit as visitAs, WIDE } from './visit.ts';

const { visit } = openSite(startProduct);
const PASSWORD = 'une longue phrase';
/** RAMURE_LOOK=folder: a picture of each page, to look at. */
const LOOK = process.env.RAMURE_LOOK;

type Page = Awaited<ReturnType<typeof visitAs>>;
async function look(page: Page, name: string): Promise<void> {
  if (LOOK) await page.screenshot({ path: `${LOOK}/${name}.png`, fullPage: true });
}

async function saveExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await analyze(page);
  await page.getByLabel('Nom de votre espace').fill('Espace Durand');
  await page.getByLabel('Votre nom').fill('Léa Petit');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });
}

test('a colleague is invited, makes his access, and sees only what he may', async () => {
  const page = await visit();
  await saveExample(page);
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('E-mail').fill('paul@durand.example');
  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  const link = await page.getByLabel('Lien d’invitation').inputValue();
  await look(page, 'personnes');

  const browser = page.context().browser();
  if (!browser) throw new Error('a page of a browser');
  const his = await visitAs(browser, link);
  await his.getByText('vous invite dans l’espace').waitFor();
  await look(his, 'invitation');
  await his.getByLabel('Votre nom').fill('Paul Girard');
  await his.getByLabel('Mot de passe').first().fill(PASSWORD);
  await his.getByRole('button', { name: 'Créer mon accès et rejoindre' }).click();
  // He follows nobody yet: the base of his colleagues stays closed to him.
  await his.getByText('aucun ne vous est encore confié').waitFor();
  await his.getByRole('link', { name: 'Réglages' }).click();
  await his.getByText('paul@durand.example').waitFor();
  expect(await his.getByRole('button', { name: 'Inviter', exact: true }).count()).toBe(0);
  expect(await his.getByRole('button', { name: /^Retirer/ }).count()).toBe(0);
  await his.getByRole('link', { name: 'Droits' }).click();
  await his.getByText('Un administrateur les change.').waitFor();
  expect(await his.getByRole('switch').first().isDisabled()).toBe(true);
  expect(his.faults).toEqual([]);

  await page.reload();
  await page.getByText('Paul Girard').waitFor();
  await page.getByRole('combobox', { name: 'Rôle de Paul Girard' }).click();
  await page.getByRole('option', { name: 'Lecture seule' }).click();
  await his.getByRole('link', { name: 'Comptes' }).click();
  await his.reload();
  await his.getByRole('treeitem').first().waitFor();
  expect(page.faults).toEqual([]);
});

test('every section fits a screen and a telephone, and works with the keyboard', async () => {
  const page = await visit('/reglages');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Inviter un collègue' }).waitFor();

  await page.getByRole('link', { name: 'Équipes' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Nouvelle équipe' }).press('Enter');
  await page.getByLabel('Nom de l’équipe').fill('Rhône');
  await page.getByRole('combobox', { name: 'Membres' }).click();
  await page.getByRole('option', { name: 'Léa Petit' }).click();
  await page.keyboard.press('Escape');
  await look(page, 'equipe');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Modifier l’équipe Rhône' }).waitFor();

  await page.getByRole('link', { name: 'Clés d’API' }).click();
  await page.getByRole('textbox', { name: /^Nom/ }).fill('ERP');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  expect(await page.getByLabel('Clé', { exact: true }).inputValue()).toMatch(/^ramure_/);
  await look(page, 'cles');

  await page.getByRole('link', { name: 'Sécurité' }).click();
  await page.getByLabel('Votre mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Activer' }).click();
  await page.getByRole('img', { name: 'Carré à lire avec l’application' }).waitFor();
  await look(page, 'securite');

  for (const [size, name] of [
    [NARROW, 'etroit'],
    [WIDE, 'large'],
  ] as const) {
    await page.setViewportSize(size);
    for (const section of ['Personnes', 'Équipes', 'Droits', 'Clés d’API', 'Sécurité']) {
      await page.getByRole('link', { name: section, exact: true }).click();
      await page.locator('.settings h2, .settings .settings-list').first().waitFor();
      if (section === 'Droits') await page.getByText('Directeur commercial').click();
      await look(page, `${name}-${section}`);
      expect([section, name, await overflowOf(page)]).toEqual([section, name, 0]);
    }
  }
  expect(page.faults).toEqual([]);
});
