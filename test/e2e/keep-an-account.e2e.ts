import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { openSmallBase } from './small-base.ts';
import { NARROW, overflowOf } from './visit.ts';

const { site, visit } = openSite(startProduct);
const ADDRESS = { line: '12 rue Bugeaud', postcode: '69003', town: 'Lyon' };

/** RAMURE_PICTURES=folder keeps what the pages look like. */
const pictures = process.env.RAMURE_PICTURES;

test('a site is created beside its twin, moved, taken back, moved again, closed, and seen as it was', async () => {
  const page = await visit();
  const base = await openSmallBase(page, site().address);
  const lamy = await base.make({ level: 'group', name: 'Groupe Lamy' });
  const nodal = await base.make({ level: 'group', name: 'Groupe Nodal' });
  const company = await base.make({
    ...{ level: 'entity', name: 'Lamy Services', status: 'client', siren: '812345676', parentId: lamy },
  });
  await base.make({ level: 'entity', name: 'Nodal Énergie', status: 'prospect', parentId: nodal });
  await base.make({ level: 'site', name: 'Agence de Lyon', parentId: company, address: ADDRESS });

  await page.goto(`${site().address}/comptes/${company}`);
  await page.getByRole('heading', { level: 1, name: 'Lamy Services' }).waitFor();
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Ajouter un site' }).click();
  const form = page.getByRole('form', { name: 'Nouveau site' });
  expect(await form.getByRole('combobox', { name: 'Site de la société' }).inputValue()).toBe('Lamy Services');
  await form.getByRole('textbox', { name: 'Nom', exact: true }).fill('Agence Lyon');
  await form.getByLabel('N° et voie').fill(ADDRESS.line);
  await form.getByLabel('Code postal').fill(ADDRESS.postcode);
  await form.getByLabel('Ville').fill(ADDRESS.town);
  const twin = form.getByRole('listitem').filter({ hasText: 'Agence de Lyon' });
  await twin.getByRole('button', { name: 'Rattacher plutôt que créer' }).waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/create-site.png`, fullPage: true });
  await twin.getByRole('button', { name: 'C’est une autre' }).click();
  await form.getByRole('button', { name: 'Créer le site' }).click();
  await page.getByRole('heading', { level: 1, name: 'Agence Lyon' }).waitFor();
  await page.getByRole('status').filter({ hasText: '« Agence Lyon » est créé.' }).waitFor();

  const trail = page.getByRole('navigation', { name: 'Place dans l’arbre' });
  const move = async () => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Déplacer ou détacher…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Déplacer « Agence Lyon »' });
    await dialog.getByRole('combobox').fill('nodal');
    await dialog.getByRole('option').filter({ hasText: 'Nodal Énergie' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('Se déplacent avec lui').waitFor();
    await dialog.getByRole('button', { name: 'Déplacer' }).click();
    await trail.getByText('Nodal Énergie').waitFor();
    // As long as the dialog has the keyboard, Ctrl Z is that of its fields.
    await dialog.waitFor({ state: 'hidden' });
  };
  await move();
  await page.keyboard.press('Control+z');
  await trail.getByText('Lamy Services').waitFor();
  await page.getByText('C’est annulé.').waitFor();
  await move();

  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Fermer…' }).click();
  const closing = page.getByRole('dialog', { name: 'Fermer « Agence Lyon »' });
  await closing.getByLabel('Raison (facultatif)').fill('Fin du bail');
  await closing.getByRole('button', { name: 'Fermer', exact: true }).last().click();
  await page.locator('.account-tags').getByText('fermé le').waitFor();

  await page.getByText('La fiche dans le temps').click();
  await page.getByRole('listitem').filter({ hasText: 'Fin du bail' }).first().waitFor();
  const slider = page.getByRole('slider', { name: 'Telle qu’elle était' });
  await slider.focus();
  await page.keyboard.press('Home');
  const then = page.getByRole('region', { name: /^le \d+/ });
  const row = (name: string) =>
    then.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  expect((await row('Sous').getByRole('cell').allTextContents()).join(' | ')).toContain('Lamy Services');
  expect((await row('État').getByRole('cell').allTextContents()).at(-1)).toBe('fermé');
  if (pictures) await page.screenshot({ path: `${pictures}/account-then.png`, fullPage: true });
  await page.setViewportSize(NARROW);
  expect(await overflowOf(page)).toBe(0);
  expect(page.faults).toEqual([]);
});

test('two people change one field: the second one sees both values and chooses', async () => {
  const page = await visit();
  await page.request.post(`${site().address}/api/v1/session`, {
    data: { email: 'lea@durand.example', password: 'une longue phrase' },
  });
  const found = await (await page.request.get(`${site().address}/api/v1/search?q=lamy+services`)).json();
  const { id } = found.records.find((one: { level: string }) => one.level === 'entity');
  await page.goto(`${site().address}/comptes/${id}`);
  await page.getByRole('button', { name: 'Modifier : Site web' }).focus();
  await page.keyboard.press('Enter');
  const input = page.getByRole('textbox', { name: 'Site web' });
  await input.fill('lamy-services.fr');
  const held = await (await page.request.get(`${site().address}/api/v1/accounts/${id}/fields`)).json();
  const faster = await page.request.patch(`${site().address}/api/v1/accounts/${id}`, {
    data: { version: held.version, website: 'lamy.example' },
  });
  expect(faster.status()).toBe(200);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Celle de la base : .*lamy\.example/ }).waitFor();
  await page.getByRole('button', { name: /^La mienne : .*lamy-services\.fr/ }).click();
  await page.getByText('Site web : enregistré.').waitFor();
  await page.getByText('https://lamy-services.fr').or(page.getByText('lamy-services.fr')).first().waitFor();
  await page
    .getByRole('button', { name: 'Ctrl Z Annuler' })
    .or(page.getByRole('button', { name: 'Annuler' }))
    .click();
  await page.getByText('C’est annulé.').waitFor();
  expect(page.faults).toEqual([]);
});
