import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';
import { startProduct } from './product.ts';
import { openSmallBase } from './small-base.ts';
import { overflowOf } from './visit.ts';

const { site, visit } = openSite(startProduct);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe calls serious or critical, each with where it stands. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    // Put there by the line above.
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeResult[] }> } };
    return (await axe.run()).violations.map(({ id, impact, nodes }) => ({
      ...{ id, impact },
      nodes: nodes.map(({ target }) => ({ target })),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious on any page (%s)',
  async (scheme) => {
    const page = await visit();
    await page.emulateMedia({ colorScheme: scheme });
    const opening = { data: { email: 'lea@durand.example', password: 'une longue phrase' } };
    const login = await page.request.post(`${site().address}/api/v1/session`, opening);
    if (!login.ok()) {
      const base = await openSmallBase(page, site().address);
      const group = await base.make({ level: 'group', name: 'Groupe Lamy', priority: 'A', isStrategic: true });
      const company = await base.make({
        level: 'entity',
        name: 'Lamy Services',
        status: 'client',
        siren: '812345676',
        parentId: group,
      });
      const address = { line: '12 rue Bugeaud', postcode: '69003', town: 'Lyon' };
      const agency = await base.make({ level: 'site', name: 'Agence de Lyon', parentId: company, address });
      await base.write('post', '/contacts', {
        ...{ firstName: 'Claire', lastName: 'Martin', emails: ['c.martin@lamy.fr'], phones: ['0472000001'] },
        worksAt: { accountId: agency, jobTitle: 'DAF' },
      });
      const dueOn = '2020-01-01';
      await base.write('post', '/activities', { kind: 'task', accountId: agency, subject: 'Rappeler', dueOn });
    }
    const found = await (await page.request.get(`${site().address}/api/v1/accounts?fields=level`)).json();
    const people = await (await page.request.get(`${site().address}/api/v1/contacts`)).json();
    const pages = [
      ...['/imports', '/comptes', '/ma-journee', '/doublons', '/qualite', '/comptes/nouveau/site', '/nulle-part'],
      ...['/comptes/liste', '/contacts', '/exports', '/reglages/territoires', '/reglages/sauvegarde'],
      ...['personnes', 'equipes', 'droits', 'cles', 'securite'].map((section) => `/reglages/${section}`),
      ...found.accounts.map(({ id }: { id: string }) => `/comptes/${id}`),
      ...people.contacts.map(({ id }: { id: string }) => `/personnes/${id}`),
    ];
    const faults: string[] = [];
    for (const path of pages) {
      await page.goto(`${site().address}${path}`);
      await page.waitForLoadState('networkidle');
      for (const fault of await faultsOf(page)) faults.push(`${path.replace(/[0-9a-f-]{36}/, 'ID')} ${fault}`);
      if ((await overflowOf(page)) > 0) faults.push(`${path} is wider than the screen`);
    }
    expect(faults).toEqual([]);
    expect(page.faults).toEqual([]);
  },
  240_000,
);
