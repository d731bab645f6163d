import type { Browser, Page } from 'playwright-core';

/** Customers of which two lines may speak of one company: somebody has to say. */
export const DOUBTFUL_SHEET = [
  'Société;SIREN;Adresse;CP;Ville;Contact;Fonction',
  'Lamy Services;812345676;12 rue Pasteur;69007;LYON;Mme Claire Martin;DAF',
  'Lamy Services Propreté;;12 rue Pasteur;69007;LYON;M. Paul Girard;Acheteur',
  'Menuiserie Collet;;2 chemin du Moulin;38500;VOIRON;M. Éric Collet;Dirigeant',
].join('\n');

export const WIDE = { width: 1280, height: 860 };
export const NARROW = { width: 390, height: 844 };

/** A page in French on the given address; what breaks in it is kept for the test to look at. */
export async function visit(browser: Browser, address: string, viewport = WIDE): Promise<Page & { faults: string[] }> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  return Object.assign(page, { faults });
}

/** Sends a file under a name, as choosing it would. */
export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Accepts the columns as they were understood and waits for the result. */
export async function analyze(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Analyser', exact: true }).click();
  const alert = page.getByRole('alert');
  await page.getByText('lignes lues').or(alert).first().waitFor({ timeout: 60_000 });
  // Said at once instead of a minute later: what the screen says is what the person who reads the failure needs.
  if (await alert.count()) throw new Error(`the analysis stopped: ${await alert.first().textContent()}`);
}

/** Becomes the first person of a fresh installation, on the form that saving opens. */
export async function createOwner(page: Page): Promise<void> {
  await page.getByLabel('Nom de votre espace').fill('Espace Durand');
  await page.getByLabel('Votre nom').fill('Léa Petit');
  await page.getByLabel('E-mail').fill('lea@durand.example');
  await page.getByLabel('Mot de passe').first().fill('une longue phrase');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
}

/** How far the page reaches beyond the screen to the right, in pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
