import { expect, test } from 'vitest';
import { findCycles } from './find-cycles.ts';
import { findBreach } from './import-rules.ts';
import { readMap } from './read-map.ts';
import { scanImports } from './scan-imports.ts';

const breaches = (path: string, text: string) =>
  scanImports({ path, text })
    .map(findBreach)
    .filter((breach) => breach !== null);

test('every way of writing an import is seen', () => {
  const text = `
    import './a.ts';
    import b, { type B } from "./b.ts";
    import type {
      C,
      D,
    } from './c.ts';
    export * from './d.ts';
    export { e } from './e.ts';
    type F = import('./f.ts').F;
    const g = await import('./g.ts');
    import * as h from 'h'; import i from 'i'`;
  const found = scanImports({ path: 'src/domain/x.ts', text }).map((one) => one.specifier);
  expect(found.sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts', 'h', 'i'].sort());
});

test('an import inside a comment is none', () => {
  const text = `// import a from './a.ts'\n/* import b from './b.ts';\n import c from './c.ts' */\nconst url = 'https://x.fr';`;
  expect(scanImports({ path: 'src/domain/x.ts', text })).toEqual([]);
});

test.each([
  ['src/domain/siren.ts', "import { x } from '../matching/x.ts';"],
  ['src/domain/siren.ts', "import { readFile } from 'node:fs';"],
  ['src/domain/siren.ts', "import fastify from 'fastify';"],
  ['src/matching/cluster/join.ts', "import { x } from '../../platform/log.ts';"],
  ['src/matching/cluster/join.ts', "import { randomBytes } from 'node:crypto';"],
  ['src/platform/db/migrate.ts', "import { say } from '../../domain/words/say.ts';"],
  ['src/platform/db/migrate.ts', "import { x } from '../../base/accounts/account.ts';"],
  ['src/base/accounts/create-account.ts', "import { x } from '../contacts/contact.ts';"],
  ['src/base/accounts/create-account.ts', "import { x } from '../../quality/imports/commit-plan.ts';"],
  ['src/base/accounts/contract.ts', "import { x } from './account.ts';"],
  ['src/base/accounts/contract.ts', "import { x } from 'kysely';"],
  ['src/base/accounts/change-contract.ts', "import { x } from './account.ts';"],
  ['src/base/odds/and-ends.ts', "import { x } from '../accounts/account.ts';"],
  ['src/quality/imports/routes.ts', "import { x } from '../../server.ts';"],
  ['src/quality/imports/normalize-rows.ts', "import { x } from '../../matching-worker.ts';"],
  ['src/quality/imports/routes.ts', "import { x } from '../../../test/support/database.ts';"],
  ['src/quality/imports/routes.ts', "import { x } from './commit-plan.test.ts';"],
  ['src/web/pages/imports/page.tsx', "import { x } from '../../../quality/imports/commit-plan.ts';"],
  ['src/web/pages/imports/page.tsx', "import { x } from '../../../platform/log.ts';"],
  ['src/web/pages/imports/page.tsx', "import { join } from 'node:path';"],
  ['src/web/ui/button.tsx', "import { say } from '../../domain/words/say.ts';"],
  ['src/matching-worker.ts', "import { x } from './platform/log.ts';"],
  ['src/server.ts', "import { x } from './web/app.tsx';"],
  ['src/extras/thing.ts', "import { x } from '../domain/siren.ts';"],
])('%s may not %s', (path, text) => {
  expect(breaches(path, text)).toHaveLength(1);
});

test.each([
  ['src/domain/phone-number.ts', "import parse from 'libphonenumber-js/max'; import { x } from './siren.ts';"],
  ['src/matching/cluster/join.ts', "import { x } from '../../domain/siren.ts'; import { y } from '../block/y.ts';"],
  [
    'src/base/contacts/contact.ts',
    "import { x } from '../accounts/account.ts'; import { y } from '../../platform/log.ts';",
  ],
  ['src/quality/imports/commit-plan.ts', "import { x } from '../../base/activities/note.ts';"],
  ['src/quality/imports/contract.ts', "import { z } from 'zod'; import { x } from '../../base/accounts/contract.ts';"],
  ['src/web/pages/imports/page.tsx', "import { x } from '../../../quality/imports/contract.ts';"],
  ['src/web/pages/accounts/page.tsx', "import { x } from '../../../base/accounts/change-contract.ts';"],
  ['src/web/ui/button.tsx', "import { Button } from '@mantine/core'; import { x } from './icon.tsx';"],
  ['src/server.ts', "import { x } from './quality/imports/routes.ts'; import p from '../package.json';"],
  ['src/quality/imports/normalize-rows.ts', "import type { X } from '../../matching-worker.ts';"],
  ['src/domain/siren.test.ts', "import { readFile } from 'node:fs'; import fc from 'fast-check';"],
])('%s may %s', (path, text) => {
  expect(breaches(path, text)).toEqual([]);
});

test('a circle of three files is found, a diamond is none', () => {
  const edge = (from: string, target: string) => ({ from, specifier: target, target, isType: false });
  expect(findCycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual([['a', 'b', 'c', 'a']]);
  expect(findCycles([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
});

test('the tree of a page is read with its depth', () => {
  const page =
    '# Title\n```\n.\n├─ bin/   the commands\n├─ src/\n│  ├─ domain/  words\n│  │  └─ words/\n│  └─ cli.ts  root\n└─ test/\n```\n';
  expect(readMap(page)).toEqual(['bin', 'src', 'src/domain', 'src/domain/words', 'src/cli.ts', 'test']);
});
