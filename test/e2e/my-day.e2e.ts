import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { hireColleague, openSmallBase } from './small-base.ts';
import { NARROW, overflowOf } from './visit.ts';

const { site, visit } = openSite(startProduct);
const pictures = process.env.RAMURE_PICTURES;
const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + days * 86_400_000));

test('a day is worked with one key each: a follow-up done and taken back, a colleague let in', async () => {
  const page = await visit();
  const base = await openSmallBase(page, site().address);
  const company = await base.make({ level: 'entity', name: 'Lamy Services', status: 'prospect' });
  const owed = { kind: 'follow_up', accountId: company };
  await base.write('post', '/activities', { ...owed, subject: 'Relancer le devis', dueOn: dayFromNow(-3) });
  await base.write('post', '/activities', { ...owed, subject: 'Rappeler Mme Martin', dueOn: dayFromNow(0) });

  const rep = await visit();
  await hireColleague(base, rep, site().address, 'sales_rep');
  await rep.goto(`${site().address}/comptes/${company}`);
  await rep.getByRole('heading', { level: 1, name: 'Lamy Services' }).waitFor();
  await rep.getByText('suivi par personne').waitFor();
  await rep.getByLabel('Pourquoi (facultatif)').fill('Mon client de Lyon');
  await rep.getByRole('button', { name: 'Demander l’accès' }).click();
  await rep.getByText('Demande envoyée.').waitFor();

  await page.goto(`${site().address}/ma-journee`);
  const late = page.getByRole('region', { name: 'En retard' });
  await late.getByText('Relancer le devis').waitFor();
  await page.getByRole('region', { name: 'Pour aujourd’hui' }).getByText('Rappeler Mme Martin').waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/my-day.png`, fullPage: true });
  await page.keyboard.press('f');
  await page.getByText('C’est noté comme fait.').waitFor();
  await late.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await late.getByText('Relancer le devis').waitFor();

  await page.keyboard.press('Space');
  const peek = page.getByRole('complementary', { name: 'Aperçu de la fiche' });
  await peek.getByText('Lamy Services').first().waitFor();
  await page.keyboard.press('Escape');
  await peek.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lamy Services' }).waitFor();
  await page.getByRole('link', { name: /^Revenir à la liste/ }).click();

  const asked = page.getByRole('region', { name: 'Demandes d’accès' });
  await asked.getByText('Mon client de Lyon').waitFor();
  await asked.getByRole('button', { name: /^Accorder l’accès/ }).click();
  await asked.waitFor({ state: 'detached' });
  await rep.reload();
  await rep.getByRole('region', { name: 'Arbre du groupe' }).waitFor();

  await page.setViewportSize(NARROW);
  expect(await overflowOf(page)).toBe(0);
  expect([...page.faults, ...rep.faults]).toEqual([]);
});
