import { expect, test } from 'vitest';
import { startTestServer } from '../support/server.ts';
import { openSite } from './open-site.ts';
import { analyze, chooseFile, DOUBTFUL_SHEET, NARROW, overflowOf, WIDE } from './visit.ts';

const { visit } = openSite(startTestServer);

test.each([
  ['wide', WIDE],
  ['narrow', NARROW],
] as const)(
  '« Pourquoi pas ensemble ? » compares two things by name or by line, on a %s screen',
  async (width, size) => {
    const page = await visit('', size);
    await chooseFile(page, 'ensemble.csv', DOUBTFUL_SHEET);
    await analyze(page);
    if (width === 'wide') {
      await page.getByRole('tree').focus();
      for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
      await page.getByRole('treeitem', { level: 2 }).first().waitFor();
      for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    } else {
      await page.locator('.drill-open').first().click();
      await page.locator('.drill-more').first().click();
    }
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: 'Pourquoi pas ensemble' }).click();
    await panel.getByRole('searchbox').fill('3');
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Deux sociétés' }).waitFor();
    await panel.getByText('Le même calcul, en tableau').first().click();
    const weights = await panel.locator('.waterfall-table').first().locator('tbody tr td:last-child').allTextContents();
    expect(weights.length).toBeGreaterThan(1);
    // The last running total is the score that stands below it.
    expect(weights.at(-1)).toBe(weights.at(-2));
    expect(await overflowOf(page)).toBe(0);
    await panel.getByRole('button', { name: 'Comparer avec autre chose' }).click();
    await panel.getByRole('searchbox').fill('Propreté');
    await panel.locator('.found-row').first().click();
    await panel.getByText('vous est posée').waitFor();
    expect(page.faults).toEqual([]);
  },
);
