import type { Api } from './open-api.ts';

/** Records of the base that the measures ask for, found through the API itself. */
export interface Marks {
  readonly group: string;
  readonly groupCompanies: number;
  readonly town: string;
  readonly accounts: readonly string[];
  readonly words: readonly string[];
  readonly farPage: string;
  readonly sizes: string;
}

interface Listed {
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly town: string | null }[];
  readonly next: string | null;
  readonly count: { readonly count: number } | null;
}

const INDEX_PATIENCE = 600;

export async function findMarks(api: Api): Promise<Marks> {
  const list = async (query: string) => (await api.get(`/accounts?${query}`)) as Listed;
  const totals = (await api.get('/accounts/totals')) as Record<string, number>;
  let largest = { id: '', companies: 0 };
  for (const { id } of (
    await list('filter=level:group;group.code:GRP-0001,GRP-0002,GRP-0003&fields=name&count=none&sort=code&limit=3')
  ).accounts) {
    const inside = (await list(`filter=level:entity;group.id:${id}&limit=1&fields=name&count=exact`)).count?.count ?? 0;
    if (inside > largest.companies) largest = { id, companies: inside };
  }
  let page = await list('filter=level:entity;status:client&sort=name&limit=80&count=none');
  const some = page.accounts;
  for (let turned = 1; turned < 100 && page.next !== null; turned += 1) {
    const next = await list(
      `filter=level:entity;status:client&sort=name&limit=80&count=none&fields=name&after=${page.next}`,
    );
    if (next.next === null) break;
    page = next;
  }
  const sites = await list('filter=level:site&limit=50&sort=code&fields=name,town');
  await untilIndexed(api);
  return {
    ...{ group: largest.id, groupCompanies: largest.companies, town: sites.accounts[7]?.town ?? 'Lyon' },
    accounts: some.map((one) => one.id),
    words: some.map((one, at) => (at % 2 === 0 ? withSlip(one.name) : accented(one.name))),
    farPage: page.next ?? '',
    sizes: JSON.stringify(totals),
  };
}

/** The search box is asked until the index of the workspace is whole. */
async function untilIndexed(api: Api): Promise<void> {
  for (let tries = 0; tries < INDEX_PATIENCE; tries += 1) {
    const { answeredBy } = (await api.get('/search?q=lamy')) as { answeredBy: string };
    if (answeredBy === 'index') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the index was never whole');
}

const withSlip = (name: string) => name.replace(/(\p{L}{3})(\p{L})(\p{L})/u, '$1$3$2');
/** A fragment of a word, with an accent that the name may not have. */
const accented = (name: string) => name.slice(0, 7).replace('e', 'é');
