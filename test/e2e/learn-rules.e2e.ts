import { expect, test } from 'vitest';
import { LIKE_DOUBTS } from '../support/like-doubts.ts';
import { startTestServer } from '../support/server.ts';
import { openSite } from './open-site.ts';
import { analyze, chooseFile, NARROW, overflowOf, WIDE } from './visit.ts';

const { visit } = openSite(startTestServer);

test.each([
  ['wide', WIDE],
  ['narrow', NARROW],
] as const)(
  'seven like answers offer a rule, applied with one key and taken back with one click, %s',
  async (_, size) => {
    const page = await visit('', size);
    await chooseFile(page, 'regles.csv', LIKE_DOUBTS);
    await analyze(page);
    const question = page.getByRole('article', { name: /\?$/ });
    const rule = page.locator('.rule');
    for (let given = 1; given <= 7; given++) {
      await question.waitFor();
      expect(await rule.count()).toBe(0);
      await page.keyboard.press('n');
      await page.getByText(given === 1 ? 'Votre réponse' : `Vos ${given} réponses`, { exact: true }).waitFor();
    }
    await rule.getByText('Vous avez répondu 7 fois').waitFor();
    expect(await rule.getByRole('listitem').allTextContents()).toEqual([
      'nom\u00a0: l’un contient l’autre',
      'lieu\u00a0: même adresse',
    ]);
    expect(await overflowOf(page)).toBe(0);
    const name = (await page.locator('.question-side .tree-name').nth(1).textContent()) ?? '';
    await page.keyboard.press('a');
    const answers = page.locator('.answers-given');
    await answers.getByText('Vos 10 réponses').click();
    expect(await answers.getByText('par une règle').count()).toBe(3);
    expect(await overflowOf(page)).toBe(0);
    // What a rule said is told where it changed something.
    await page.getByRole('searchbox').first().fill(name);
    await page.locator('.found-row').first().click();
    await page.getByRole('dialog').getByText('par une règle').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await answers.getByRole('button', { name: 'Retirer la règle' }).click();
    await answers.getByText('Vos 7 réponses').waitFor();
    await rule.getByText('Vous avez répondu 7 fois').waitFor();
    expect(page.faults).toEqual([]);
  },
);
