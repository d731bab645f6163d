import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const GROUPS = 260;
const TOWNS = [
  ['29200', 'Brest'],
  ['69003', 'Lyon'],
  ['38000', 'Grenoble'],
] as const;

/** Customers through the door that programs use: groups, each with a company, a site and a person. */
export async function fillList(page: Page): Promise<void> {
  const accounts = Array.from({ length: GROUPS }, (_, at) => {
    const [postcode, town] = TOWNS[at % 3] ?? ['', ''];
    const number = String(at + 1).padStart(3, '0');
    return [
      {
        ref: `g${at}`,
        level: 'group',
        name: `Groupe ${number}`,
        status: at % 2 ? 'prospect' : 'client',
        potentialCents: at * 100_000,
      },
      { ref: `c${at}`, level: 'entity', name: `Société ${number}`, parentRef: `g${at}` },
      {
        ref: `s${at}`,
        level: 'site',
        name: `Agence ${number}`,
        parentRef: `c${at}`,
        postcode,
        town,
        revenueWithUs: [{ year: 2025, amountCents: at * 10_000 }],
      },
    ];
  }).flat();
  const contacts = Array.from({ length: GROUPS }, (_, at) => ({
    ...{ firstName: 'Claire', lastName: `Martin ${at + 1}`, emails: at % 2 ? [] : [`c.martin${at}@exemple.fr`] },
    affiliations: [{ accountRef: `s${at}`, jobTitle: at % 2 ? 'Assistante' : 'DAF' }],
  }));
  const status = await page.evaluate(async (body) => {
    const answer = await fetch('/api/v1/bulk', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return answer.status;
  }, JSON.stringify({ accounts, contacts }));
  expect(status).toBe(200);
}
