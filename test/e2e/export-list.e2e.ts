import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { analyze, chooseFile, createOwner, NARROW, overflowOf, WIDE } from './visit.ts';

const { site, visit } = openSite(startProduct);

const SHEET = [
  'Société;SIREN;Adresse;CP;Ville;Contact;Fonction;Téléphone',
  'Menuiserie Lambertin;;12 rue Bugeaud;69003;LYON;Mme Claire Martin;DAF;04 72 00 00 01',
  'Garage Ferrand;;2 chemin du Moulin;38500;VOIRON;M. Éric Collet;Dirigeant;04 76 00 00 02',
].join('\n');

test('a list leaves as a file, is edited, and only the edits come back', async () => {
  const page = await visit();
  const shots = process.env.RAMURE_SHOTS;
  const shoot = async (name: string) => {
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${size.width}.png`, fullPage: true });
      expect(await overflowOf(page)).toBe(0);
    }
  };
  await chooseFile(page, 'clients.csv', SHEET);
  await analyze(page);
  await createOwner(page);
  await page.getByRole('button', { name: 'Enregistrer dans ma base' }).click();
  await page.getByText('C’est enregistré.').waitFor({ timeout: 60_000 });

  await page.goto(`${site().address}/comptes`);
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByText('CSV', { exact: true }).click();
  await shoot('export-dialog');
  await page.getByRole('button', { name: 'Préparer le fichier' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click({ timeout: 30_000 });
  const text = readFileSync(await (await coming).path(), 'utf8');
  expect(text).toContain('69003');
  await shoot('exports');

  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'retour.csv', mimeType: 'text/csv' },
    // The street of each record of Lyon that has one.
    buffer: Buffer.from(
      text.replaceAll('12 Rue Bugeaud', '14 rue Bugeaud').replaceAll('12 rue Bugeaud', '14 rue Bugeaud'),
    ),
  });
  await page.getByText('14 rue Bugeaud').first().waitFor({ timeout: 30_000 });
  await shoot('retour');
  await page.getByRole('button', { name: /^Enregistrer \d+ modification/ }).click();
  await page.getByText(/\d+ enregistrées?/).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Annuler' }).first().click();
  await page.getByText('annulée').waitFor();

  // Dropped where any file is dropped, it is known too.
  await page.goto(`${site().address}/imports`);
  await chooseFile(page, 'encore.csv', text);
  await page.getByText('Ce fichier est un de vos exports.').waitFor({ timeout: 30_000 });
  await shoot('retour-reconnu');
  await page.getByRole('button', { name: 'Voir les modifications' }).click();
  await page.getByRole('heading', { name: 'encore.csv' }).waitFor({ timeout: 30_000 });
  expect(page.faults).toEqual([]);
}, 180_000);
