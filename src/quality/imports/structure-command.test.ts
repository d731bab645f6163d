import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { say } from '../../domain/words/say.ts';

const CLI = fileURLToPath(new URL('../../../bin/ramure.mjs', import.meta.url));
const HEADER = 'Raison sociale;SIRET;Adresse;CP;Ville;Civilité;Prénom;Nom;Fonction;Email;Commentaire';
const LINES = [
  'Lamy Services SAS;81234567600017;12 rue des Lilas;69003;Lyon;M.;Jean;Dupont;DAF;jean.dupont@lamy-services.example;',
  'LAMY SERVICES;812 345 676 00017;12 r. des Lilas;69003;LYON CEDEX 03;M;J.;DUPONT;Dir. financier;jean.dupont@lamy-services.example;',
  'Lamy Services;;4 avenue de la Gare;38000;Grenoble;Mme;Claire;Martin;Responsable agence;c.martin@lamy-services.example;ne plus appeler',
  ';;;;;;;;;;',
  'Garage du Centre;;1 place du Marché;35000;Rennes;M.;Paul;Le Goff;Gérant;;',
  'TOTAL;4;;;;;;;;;',
];

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'ramure structure '));
});
afterEach(() => rm(base, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Interruption {
  readonly signal: NodeJS.Signals;
  readonly afterMs: number;
}

function ramure(words: readonly string[], interruption?: Interruption): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...words]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    if (interruption) setTimeout(() => child.kill(interruption.signal), interruption.afterMs);
  });
}

async function sheet(name: string, lines: readonly string[]): Promise<string> {
  const path = join(base, name);
  await writeFile(path, `\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`);
  return path;
}

/** assignments.csv as one object per line; no cell of these sheets holds a quote. */
async function assignments(folder: string): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = (await readFile(join(folder, 'assignments.csv'), 'utf8')).trimEnd().split('\r\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? 'rest', cell])));
}

test('a messy sheet becomes a whole folder of results beside it', async () => {
  const path = await sheet('clients.csv', LINES);
  const ended = await ramure(['structure', path]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect((await readdir(`${path}-ramure`)).sort()).toEqual([
    'assignments.csv',
    'clients.xlsx',
    'report.html',
    'summary.json',
  ]);
  expect((await readdir(base)).sort()).toEqual(['clients.csv', 'clients.csv-ramure']);
  const rows = await assignments(`${path}-ramure`);
  expect(rows.map((row) => row.row_id)).toEqual(['1', '2', '3', '4', '5', '6']);
  const [hq, again, agency, blank, garage, total] = rows;
  expect(again).toMatchObject({
    entity_id: hq?.entity_id,
    site_id: hq?.site_id,
    contact_id: hq?.contact_id,
  });
  expect(agency?.entity_id).toBe(hq?.entity_id);
  expect(agency?.site_id).not.toBe(hq?.site_id);
  expect(agency?.optout).toBe('1');
  expect(garage?.entity_id).not.toBe(hq?.entity_id);
  expect(blank).toMatchObject({ entity_id: '', site_id: '', contact_id: '' });
  expect(total).toMatchObject({ entity_id: '', site_id: '', contact_id: '' });
});

test('--json prints summary.json alone, and every row has one status', async () => {
  const path = await sheet('clients.csv', LINES);
  const ended = await ramure(['structure', path, '--json', '--no-workbook', '--out', join(base, 'out')]);
  const summary = JSON.parse(ended.stdout);
  expect(ended.stdout).toBe(await readFile(join(base, 'out', 'summary.json'), 'utf8'));
  expect(summary.rows).toEqual({ in: 6, data: 4, blank: 1, repeatedHeader: 0, total: 1 });
  expect(summary.file).toMatchObject({ name: 'clients.csv', sheet: null, encoding: 'utf-8', headerRow: 1 });
  expect(summary.out).toMatchObject({ entities: 2, sites: 3, contacts: 3 });
  expect(await readdir(join(base, 'out'))).not.toContain('clients.xlsx');
});

test('the report names no path and no time, and masks nothing of the sheet as markup', async () => {
  const path = await sheet('clients.csv', [...LINES, '<script>x</script> SARL;;2 rue A;75001;Paris;;;;;;']);
  await ramure(['structure', path, '--no-workbook', '--out', join(base, 'out')]);
  const report = await readFile(join(base, 'out', 'report.html'), 'utf8');
  expect(report).not.toContain(base);
  expect(report).not.toContain('<script>');
  expect(report).not.toMatch(/(?:src|href)=["']?https?:/);
});

/** Enough rows for an interruption to fall into the work. */
function manyLines(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const company = Math.floor(at / 3);
    return `Société ${company.toString(36)} SARL;;${(company % 90) + 1} rue du Port;29200;Brest;M.;Yann;Nom${at % 3};Gérant;;`;
  });
}

test('the same file with 1 or 2 workers gives the same bytes', async () => {
  const path = await sheet('many.csv', manyLines(3_000));
  for (const workers of ['1', '2']) {
    const ended = await ramure(['structure', path, '--workers', workers, '--out', join(base, workers)]);
    expect(ended.code, ended.stderr).toBe(0);
  }
  for (const name of await readdir(join(base, '1'))) {
    const [one, two] = await Promise.all([readFile(join(base, '1', name)), readFile(join(base, '2', name))]);
    expect(one.equals(two), name).toBe(true);
  }
}, 60_000);

test('the same rows in another order give the same customers under the same ids', async () => {
  const data = LINES.filter((line) => line.includes('@') || line.startsWith('Garage'));
  const straight = await sheet('a.csv', data);
  const turned = await sheet('b.csv', data.toReversed());
  await ramure(['structure', straight, '--no-workbook', '--out', join(base, 'a')]);
  await ramure(['structure', turned, '--no-workbook', '--out', join(base, 'b')]);
  const ids = (rows: Record<string, string>[]) =>
    rows.map((row) => [row.group_id, row.entity_id, row.site_id, row.contact_id]);
  expect(ids(await assignments(join(base, 'b')))).toEqual(ids((await assignments(join(base, 'a'))).toReversed()));
});

test('bad usage, missing files and folders that cannot be written each have their exit code', async () => {
  const path = await sheet('clients.csv', LINES);
  const notASheet = join(base, 'photo.csv');
  await writeFile(notASheet, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await mkdir(join(base, 'mine'));
  await writeFile(join(base, 'mine', 'letter.txt'), 'mine');
  const cases: [readonly string[], number][] = [
    [['structure'], 2],
    [['structure', path, '--nope'], 2],
    [['structure', path, '--sheet', 'Feuil9'], 2],
    [['restructure', path], 2],
    [['structure', join(base, 'absent.csv')], 3],
    [['structure', notASheet], 3],
    [['structure', base], 3],
    [['structure', path, '--out', join(path, 'under-a-file')], 4],
    [['structure', path, '--out', join(base, 'mine')], 4],
  ];
  for (const [words, code] of cases) {
    const ended = await ramure(words);
    expect(ended.code, `${words.join(' ')}: ${ended.stderr}`).toBe(code);
    expect(ended.stderr.trim(), words.join(' ')).not.toBe('');
    expect(ended.stdout).toBe('');
  }
  expect((await readdir(base)).sort()).toEqual(['clients.csv', 'mine', 'photo.csv']);
}, 60_000);

// At several moments: while the engine is loaded, while rows are read, while they are compared.
test.each([
  { signal: 'SIGINT', afterMs: 900 },
  { signal: 'SIGTERM', afterMs: 1_300 },
  { signal: 'SIGHUP', afterMs: 700 },
] as const)(
  'an interruption leaves nothing behind and exits with 130: $signal after $afterMs ms',
  async (interruption) => {
    const path = await sheet('many.csv', manyLines(20_000));
    const ended = await ramure(['structure', path, '--out', join(base, 'out')], interruption);
    expect(ended, ended.stderr).toMatchObject({ code: 130, stdout: '' });
    expect(ended.stderr.trim()).toBe(say('fr', 'cli_interrupted'));
    expect(await readdir(base)).toEqual(['many.csv']);
  },
);

const isOurNode = process.platform === 'linux' && process.version.startsWith('v24.');
test.runIf(isOurNode)('under our own Node the command is one process', async () => {
  const path = await sheet('many.csv', manyLines(3_000));
  const child = spawn(process.execPath, [CLI, 'structure', path, '--out', join(base, 'out')]);
  let most = 0;
  const watch = setInterval(() => {
    const children = existsSync(`/proc/${child.pid}`)
      ? readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
      : '';
    most = Math.max(most, children.split(' ').filter(Boolean).length);
  }, 20);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  expect({ code, children: most }).toEqual({ code: 0, children: 0 });
});

test('--help is good in both languages', async () => {
  const french = await ramure(['--help']);
  const english = await ramure(['--help', '--language', 'en']);
  expect(french).toMatchObject({ code: 0, stderr: '' });
  expect(french.stdout).toContain('npx ramure structure FICHIER');
  expect(english.stdout).toContain('npx ramure structure FILE');
});
