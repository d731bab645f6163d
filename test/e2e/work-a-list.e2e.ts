import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startTestServer } from '../support/server.ts';
import { fillList, GROUPS } from './fill-list.ts';
import { openSite } from './open-site.ts';
import { NARROW, overflowOf } from './visit.ts';

const { site, visit } = openSite(startTestServer);

/** RAMURE_PICTURES=folder keeps what the pages look like. */
const pictures = process.env.RAMURE_PICTURES;
const take = async (page: Page, name: string) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
};

/** The owner of a base of groups, on the list of them. */
async function openList(path = '/comptes/liste?filtre=level:group') {
  const page = await visit('/comptes');
  await page.getByRole('link', { name: 'Comptes' }).waitFor();
  const answer = await page.evaluate(
    async (body) => {
      const made = await fetch('/api/v1/owner', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return made.status;
    },
    JSON.stringify({
      name: 'Léa Petit',
      email: 'lea@durand.example',
      password: 'une longue phrase',
      workspaceName: 'Durand',
    }),
  );
  if (answer >= 300) {
    await page.getByLabel('E-mail').fill('lea@durand.example');
    await page.getByLabel('Mot de passe').fill('une longue phrase');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor();
  } else await fillList(page);
  await page.goto(`${site().address}${path}`);
  await page
    .getByRole('grid')
    .or(page.getByRole('list', { name: 'Comptes' }))
    .first()
    .waitFor();
  return page;
}

const rows = (page: Page) => page.getByRole('grid').getByRole('row');
const names = async (page: Page) => (await page.getByRole('rowheader').allTextContents()).map((text) => text.trim());
const cell = (page: Page, row: string, column: number) =>
  rows(page).filter({ hasText: row }).getByRole('gridcell').nth(column);

test('a list is filtered by sentences, sorted, counted, and its address is all that a colleague needs', async () => {
  const page = await openList();
  await page
    .getByRole('status')
    .filter({ hasText: `${GROUPS} fiches` })
    .waitFor();
  await page.getByRole('rowheader', { name: 'Groupe 001' }).waitFor();
  await take(page, 'list-groups');
  await page.getByRole('columnheader', { name: 'Nom' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Nom' }).getByRole('button').click();
  await page.getByRole('rowheader', { name: `Groupe ${GROUPS}` }).waitFor();
  expect((await names(page))[0]).toContain(`Groupe ${GROUPS}`);

  await page.getByRole('button', { name: '+ Ajouter un filtre' }).click();
  const form = page.getByRole('form', { name: 'Ajouter un filtre' });
  await form.getByRole('combobox', { name: 'Champ' }).click();
  await page.getByRole('option', { name: 'Rôle d’un contact', exact: true }).click();
  await form.getByRole('combobox', { name: 'Valeur' }).click();
  await page.getByRole('option', { name: 'décideur' }).click();
  await page.keyboard.press('Escape');
  await take(page, 'list-filter');
  await form.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByRole('button', { name: 'a un décideur', exact: true }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: `${GROUPS / 2} fiches` })
    .waitFor();
  expect(decodeURIComponent(page.url())).toContain('level:group;below.role:decision_maker');

  // The same address again: the same list.
  await page.reload();
  await page.getByRole('button', { name: 'a un décideur', exact: true }).waitFor();
  await page.getByRole('rowheader', { name: `Groupe ${GROUPS - 1}` }).waitFor();
  await page.getByRole('button', { name: 'Retirer le filtre : a un décideur' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `${GROUPS} fiches` })
    .waitFor();
  expect(page.faults).toEqual([]);
});

test('by keyboard: cells are walked, edited and put back, a record is opened and the list found again', async () => {
  const page = await openList('/comptes/liste?filtre=level:group&tri=name');
  const grid = page.getByRole('grid');
  await page.getByRole('rowheader', { name: 'Groupe 001' }).waitFor();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Statut de « Groupe 002 »' }).selectOption({ label: 'partenaire' });
  await page.keyboard.press('Enter');
  await page.getByText('Statut de « Groupe 002 » : partenaire').waitFor();
  await expect.poll(() => cell(page, 'Groupe 002', 1).textContent()).toBe('partenaire');
  await take(page, 'list-edited');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell(page, 'Groupe 002', 1).textContent()).toBe('prospect');

  // Scrolled by the keyboard, more lines than one page come.
  await page.keyboard.press('Home');
  const goOn = async () => {
    await page.keyboard.press('PageDown');
    return (await names(page)).some((name) => name.endsWith(`Groupe ${GROUPS}`));
  };
  await expect.poll(goOn, { timeout: 30_000 }).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Comité d’achat' }).waitFor();
  await page.goBack();
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('?');
  await page.getByText('choisir tout ce que couvre le filtre').first().waitFor();
  expect(page.faults).toEqual([]);
});

test('somebody else was faster: both values are shown, and one is chosen', async () => {
  const page = await openList('/comptes/liste?filtre=level:group&tri=name');
  await page.getByRole('rowheader', { name: 'Groupe 003' }).waitFor();
  await page.evaluate(async () => {
    const found = await (await fetch('/api/v1/accounts?filter=name:"Groupe 003"')).json();
    const [{ id, version }] = found.accounts;
    const body = JSON.stringify({ version, status: 'inactive' });
    await fetch(`/api/v1/accounts/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body });
  });
  await cell(page, 'Groupe 003', 1).dblclick();
  await page.getByRole('combobox', { name: 'Statut de « Groupe 003 »' }).selectOption({ label: 'partenaire' });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '« Groupe 003 » a changé entre-temps' });
  await dialog.getByText('inactif').waitFor();
  await dialog.getByText('partenaire').waitFor();
  await take(page, 'list-conflict');
  await dialog.getByRole('button', { name: 'Écrire la mienne' }).click();
  await page.getByText('Statut de « Groupe 003 » : partenaire').waitFor();
  expect(page.faults).toEqual([]);
});

test('all that a filter covers is edited at once, seen before, and undone as one', async () => {
  const page = await openList('/comptes/liste?filtre=level:group;name~groupe 1&tri=name');
  await page.getByRole('rowheader', { name: 'Groupe 100' }).waitFor();
  await page.getByRole('checkbox', { name: 'Choisir tout ce que couvre le filtre' }).click();
  await page.getByRole('region', { name: 'Fiches choisies' }).getByText('100 fiches choisies').waitFor();
  await page.getByRole('button', { name: 'Modifier en masse', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Modifier en masse' });
  await dialog.getByRole('combobox', { name: 'Champ' }).click();
  await page.getByRole('option', { name: 'Priorité' }).click();
  await dialog.getByRole('combobox', { name: 'Nouvelle valeur' }).click();
  await page.getByRole('option', { name: 'A', exact: true }).click();
  await dialog.getByText('100 fiches changeront').waitFor();
  await take(page, 'list-bulk');
  await dialog.getByRole('button', { name: 'Modifier 100 fiches' }).click();
  await page.getByText('100 fiches modifiées.').waitFor();
  await expect.poll(() => cell(page, 'Groupe 100', 2).textContent()).toBe('A');
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect.poll(() => cell(page, 'Groupe 100', 2).textContent()).toBe('');
  await page.getByRole('button', { name: 'Modifications en masse' }).click();
  await page.getByRole('dialog').getByText('annulée').waitFor();
  await take(page, 'list-history');
  expect(page.faults).toEqual([]);
});

test('a block of Excel lands on the cells under it, seen before it is written', async () => {
  const page = await openList('/comptes/liste?filtre=level:group&tri=name');
  await page.getByRole('rowheader', { name: 'Groupe 010' }).waitFor();
  await cell(page, 'Groupe 010', 1).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'ancien client\tB\nfaux\tC\n');
    document.activeElement
      ?.closest('[role=grid]')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  const dialog = page.getByRole('dialog', { name: 'Coller un bloc' });
  await dialog.getByText('3 valeurs changeront.').waitFor();
  await dialog.getByText('N’est pas une des valeurs possibles.').waitFor();
  await take(page, 'list-paste');
  await dialog.getByRole('button', { name: 'Écrire 3 valeurs' }).click();
  await page.getByText('2 fiches modifiées.').waitFor();
  await expect.poll(() => cell(page, 'Groupe 010', 1).textContent()).toBe('ancien client');
  await expect.poll(() => cell(page, 'Groupe 011', 2).textContent()).toBe('C');
  expect(page.faults).toEqual([]);
});

test('a view is kept, renamed, found in the address, deleted and brought back', async () => {
  const page = await openList('/comptes/liste?filtre=level:site;town:Brest&tri=-name');
  const views = page.getByRole('navigation', { name: 'Vues' });
  await views.getByRole('button', { name: 'Enregistrer la vue' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nom de la vue' }).fill('Brest');
  await dialog.getByRole('switch', { name: 'Partager avec tout l’espace' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await views.getByRole('button', { name: 'Brest', exact: true }).waitFor();
  expect(page.url()).toContain('vue=');
  await views.getByRole('button', { name: 'Mes 20 groupes' }).click();
  await page.getByText('vous ne suivez encore aucun compte').waitFor();
  await take(page, 'list-empty');
  await views.getByRole('button', { name: 'Brest', exact: true }).click();
  await page.getByRole('button', { name: 'Ville est Brest', exact: true }).waitFor();
  await views.getByRole('button', { name: 'Actions de la vue « Brest »' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer la vue' }).click();
  await page.getByText('Vue « Brest » supprimée.').waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await views.getByRole('button', { name: 'Brest', exact: true }).waitFor();
  expect(page.faults).toEqual([]);
});

test('columns are chosen, ordered and widened by keyboard, and kept', async () => {
  const page = await openList('/comptes/liste?filtre=level:group&tri=name');
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('checkbox', { name: 'Potentiel' }).check();
  await page.getByRole('button', { name: 'Placer « Potentiel » plus à gauche' }).click();
  await page.keyboard.press('Escape');
  const edge = page.getByRole('separator', { name: 'Largeur de la colonne « Potentiel »' });
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.reload();
  await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 16);
  const heads = await page.getByRole('columnheader').allTextContents();
  expect(heads.indexOf('Potentiel')).toBe(heads.length - 2);
  expect(page.faults).toEqual([]);
});

test('on a telephone a record is a card of two lines, and nothing goes sideways', async () => {
  const page = await openList(
    '/comptes/liste?filtre=level:site;region:Bretagne;!status:inactive;below.role:decision_maker',
  );
  await page.setViewportSize(NARROW);
  await page.getByRole('list', { name: 'Comptes' }).getByRole('listitem').first().waitFor();
  expect(await overflowOf(page)).toBe(0);
  await take(page, 'list-narrow');
  await page.getByRole('button', { name: 'Retirer le filtre : Région est Bretagne' }).click();
  await page.getByRole('button', { name: /Agence 003/ }).waitFor();
  await page.goto(`${site().address}/contacts`);
  await page.getByRole('list', { name: 'Contacts' }).getByRole('listitem').first().waitFor();
  expect(await overflowOf(page)).toBe(0);
  await take(page, 'contacts-narrow');
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole('rowheader').first().waitFor();
  await take(page, 'contacts');
  await page.getByRole('button', { name: 'Passer en sombre' }).click();
  await take(page, 'contacts-dark');
  expect(page.faults).toEqual([]);
});
