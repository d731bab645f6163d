import { expect, test } from 'vitest';
import { email, makeArrangement } from '../../../test/support/make-arrangement.ts';
import { newId } from '../../platform/db/new-id.ts';
import { logLines } from './commit-plan-log.ts';
import { planChanges } from './plan-changes.ts';
import { EMPTY_BASE } from './plan-changes-existing.ts';

const context = { newId, now: new Date('2026-11-12T10:00:00Z'), userId: newId() };

test('one line per record: its fields, and what hangs on it under a name of its own', () => {
  const contacts = [{ name: 'Claire Martin', job: 'DAF', email: 'c.martin@dupont.fr' }];
  const sites = [{ name: 'Lille', emails: [email('lille@dupont.fr')], contacts }];
  const { arrangement, table } = makeArrangement({ entities: [{ name: 'Dupont', siren: '812345676', sites }] });
  const { changes } = planChanges(arrangement, table, EMPTY_BASE, context);
  const lines = logLines(changes);
  expect(lines.map((line) => line.recordKind)).toEqual(['account', 'account', 'contact']);
  const [entity, site, contact] = lines;
  expect(entity?.changes).toMatchObject({
    name: [null, 'Dupont'],
    siren: [null, '812345676'],
    level: [null, 'entity'],
  });
  expect(entity?.changes).not.toHaveProperty('town');
  expect(entity?.changes).not.toHaveProperty('search_key');
  const parts = (line: typeof site) => Object.keys(line?.changes ?? {}).filter((name) => name.includes(':'));
  expect(parts(site).map((name) => name.split(':')[0])).toEqual(['account_identifier', 'contact_point']);
  expect(parts(contact).map((name) => name.split(':')[0])).toEqual([
    'contact_identifier',
    'contact_point',
    'affiliation',
  ]);
});

test('what is left aside leaves no line', () => {
  const owner = { kind: 'account', id: newId() } as const;
  expect(logLines([{ kind: 'skip', cluster: 0, owner, reason: { code: 'siret_of_another_siren' } }])).toEqual([]);
});

test('a value filled later says what was there before: nothing', () => {
  const owner = { kind: 'account', id: newId() } as const;
  const filled = {
    kind: 'complete',
    cluster: 0,
    owner,
    table: 'account',
    id: owner.id,
    after: { priority: 'A' },
  } as const;
  const ended = {
    kind: 'end',
    cluster: 0,
    owner,
    table: 'account_identifier',
    value: '81234567600019',
    endedOn: '2026-11-12',
  } as const;
  expect(logLines([filled, ended])).toEqual([
    {
      recordKind: 'account',
      recordId: owner.id,
      changes: { priority: [null, 'A'], 'account_identifier:siret 81234567600019.valid_to': [null, '2026-11-12'] },
    },
  ]);
});
