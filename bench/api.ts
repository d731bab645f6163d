import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findMarks, type Marks } from './api/find-marks.ts';
import { measure, measureRate, printLine } from './api/measure.ts';
import { type Api, openApi } from './api/open-api.ts';

/** What other customer bases took for the same, and what is asked of this one: p50 in milliseconds, or calls a second. */
const GOALS = {
  list: '≤ 8',
  later: 'as the first',
  search: '≤ 15',
  open: '≤ 6',
  tree: '≤ 30',
  create: '≤ 8',
  change: '≤ 6',
  rate: '≥ 300',
  bulk: '≥ 10,000',
} as const;

const { values } = parseArgs({
  options: {
    address: { type: 'string' },
    key: { type: 'string' },
    data: { type: 'string', default: process.env.RAMURE_DATA ?? './data' },
    times: { type: 'string', default: '100' },
    bulk: { type: 'string', default: '5000' },
  },
});

/** Resident memory of the server and of everything that PostgreSQL runs, shared pages counted once (Pss). */
function megabytes(pids: readonly number[]): number {
  const read = (pid: number) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  };
  return Math.round(pids.reduce((sum, pid) => sum + read(pid), 0) / 1024);
}

function pidsOf(isOne: (command: string) => boolean): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return isOne(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
      } catch {
        return false;
      }
    });
}

const LIST = '/accounts?filter=level:entity;status:client&sort=name&limit=80';
const CROSS =
  '/accounts?filter=level:site;region:Auvergne-Rh%C3%B4ne-Alpes;contact.role:decision_maker;contact.email:valid&limit=80';

async function measureReading(api: Api, marks: Marks, times: number): Promise<void> {
  const get = (path: string) => () => api.get(path);
  await measure('list: companies that are clients, by name, first 80, count', GOALS.list, times, get(LIST));
  await measure('list: sites of a region with a decider whose e-mail is valid', GOALS.list, times, get(CROSS));
  await measure(
    'list: sites by revenue of 2025, highest first',
    GOALS.list,
    times,
    get('/accounts?filter=level:site&sort=-revenueCents.2025&limit=80'),
  );
  await measure(
    'list: contacts, deciders, by name',
    GOALS.list,
    times,
    get('/contacts?filter=role:decision_maker&limit=80'),
  );
  await measure(
    'list: contacts of a town',
    GOALS.list,
    times,
    get(`/contacts?filter=account.town:${encodeURIComponent(marks.town)}&limit=80`),
  );
  await measure(
    'list: sites of one group, by name',
    GOALS.list,
    times,
    get(`/accounts?filter=level:site;group.id:${marks.group}&limit=80`),
  );
  await measure(
    'a page far in: the 100th of clients by name',
    GOALS.later,
    times,
    get(`${LIST}&after=${marks.farPage}`),
  );
  let asked = 0;
  await measure('search: a word with one slip, or a fragment', GOALS.search, times, () => {
    asked += 1;
    return api.get(`/search?q=${encodeURIComponent(marks.words[asked % marks.words.length] ?? '')}`);
  });
  await measure('open an account: itself, its people', GOALS.open, times, async () => {
    asked += 1;
    const id = marks.accounts[asked % marks.accounts.length];
    await Promise.all([
      api.get(`/accounts/${id}`),
      api.get(`/accounts/${id}/contacts`),
      api.get(`/accounts/${id}/children`),
    ]);
  });
  await measure(
    `tree of a group of ${marks.groupCompanies} companies: two levels, totals of all`,
    GOALS.tree,
    times,
    get(`/accounts/${marks.group}/tree`),
  );
}

async function measureWriting(api: Api, marks: Marks, times: number): Promise<void> {
  let made = 0;
  await measure('create a contact: live duplicate check, then written', GOALS.create, times, async () => {
    made += 1;
    const accountId = marks.accounts[made % marks.accounts.length];
    const draft = {
      level: 'contact',
      lastName: `Essai${made}`,
      firstName: 'Jeanne',
      emails: [`jeanne.essai${made}@exemple.fr`],
      accountId,
    };
    await api.post('/duplicates/check', { draft });
    const contact = {
      lastName: draft.lastName,
      firstName: draft.firstName,
      emails: draft.emails,
      affiliations: [{ accountId, jobTitle: 'Acheteuse' }],
    };
    await api.post('/bulk', { contacts: [contact] });
  });
  await measure('change one field', GOALS.change, times, () => {
    made += 1;
    return api.post('/bulk', {
      accounts: [{ id: marks.accounts[made % marks.accounts.length], priority: `P${made}` }],
    });
  });
}

async function measureBulk(api: Api, size: number): Promise<void> {
  const stamp = Date.now().toString(36);
  const accountsOf = (call: number) =>
    Array.from({ length: size }, (_, at) => ({
      level: 'entity',
      name: `Société ${stamp} ${call} ${at}`,
      status: 'prospect',
    }));
  const rate = async (title: string, bodyOf: (call: number) => object) => {
    const bodies = [1, 2, 3, 4].map((call) => JSON.stringify(bodyOf(call)));
    const started = performance.now();
    // Two at once: one call is checked while the other is written.
    await Promise.all(
      [0, 1].map(async (first) => {
        for (let call = first; call < bodies.length; call += 2) await api.postText('/bulk', bodies[call] ?? '');
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    printLine(title, GOALS.bulk, `${Math.round((size * bodies.length) / seconds)} rows/s`);
  };
  await rate('bulk: accounts, with change log', (call) => ({ accounts: accountsOf(call) }));
  const { accounts } = (await api.post('/bulk', { accounts: accountsOf(9).slice(0, 100) })) as {
    accounts: { id: string }[];
  };
  await rate('bulk: contacts with a place and a mailbox, with change log', (call) => ({
    contacts: Array.from({ length: size }, (_, at) => ({
      ...{ lastName: `Nom${call}`, firstName: `Prénom${at}`, emails: [`p${at}@s${call}${stamp}.fr`] },
      affiliations: [{ accountId: accounts[at % 100]?.id, jobTitle: 'Acheteur' }],
    })),
  }));
}

const api = await openApi(values);
const marks = await findMarks(api);
process.stdout.write(`${marks.sizes}\n\n| operation | goal | p50 ms | p95 ms | shortest ms |\n|---|---|---|---|---|\n`);
await measureReading(api, marks, Number(values.times));
await measureWriting(api, marks, Number(values.times));
await measureRate('first list, 4 clients', GOALS.rate, 4, () => api.get(LIST));
await measureRate('first list without the count, 4 clients', '', 4, () => api.get(`${LIST}&count=none`));
await measureBulk(api, Number(values.bulk));
const node = pidsOf((command) => command.includes('src/server.ts'));
const postgres = pidsOf((command) => command.startsWith('postgres:') || command.includes('/bin/postgres'));
process.stdout.write(`\nmemory: node ${megabytes(node)} MB, PostgreSQL ${megabytes(postgres)} MB\n`);
await api.close();
