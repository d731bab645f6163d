import { expect, test } from 'vitest';
import type { AccessRequestView } from '../../../base/accounts/contract.ts';
import type { TimelineEntry } from '../../../base/activities/contract.ts';
import { daySections } from './day-items.ts';

const entry: TimelineEntry = {
  ...{
    id: 't1',
    origin: 'activity',
    kind: 'follow_up',
    subject: 'Devis',
    body: null,
    happenedAt: '2026-11-20T10:00:00Z',
  },
  ...{ isDated: true, dueOn: '2026-11-27', doneAt: null, outcome: null, assigneeId: null, createdBy: null, version: 1 },
  account: { id: 'a1', level: 'site', name: 'Agence de Lyon' },
  contact: null,
};
const request: AccessRequestView = {
  ...{ id: 'r1', accountId: 'a2', accountName: 'Groupe Lamy', town: 'Lyon', userId: 'u1', userName: 'Luc Petit' },
  ...{ message: null, askedAt: '2026-11-27T10:00:00Z', decision: null, isMineToAnswer: true },
};
const nothing = { day: { on: '2026-11-28', late: [], due: [] }, requests: [], toVerify: [] };

test('what is late comes before what is due, then who waits for an answer', () => {
  const day = { on: '2026-11-28', late: [entry], due: [{ ...entry, id: 't2' }] };
  const sections = daySections({ ...nothing, day, requests: [request] });
  expect(sections.map(({ code }) => code)).toEqual(['late', 'due', 'access']);
  expect(sections[0]?.items[0]?.opens).toEqual({ kind: 'account', id: 'a1' });
});

test('what somebody else answers, and what is answered already, is not of my day', () => {
  const others = [
    { ...request, isMineToAnswer: false },
    { ...request, decision: 'refused' as const },
  ];
  expect(daySections({ ...nothing, requests: others })).toEqual([]);
});

test('a task about a person alone opens the person', () => {
  const task = { ...entry, account: null, contact: { id: 'c1', name: 'Claire Martin' } };
  const day = { on: '2026-11-28', late: [], due: [task] };
  expect(daySections({ ...nothing, day })[0]?.items[0]?.opens).toEqual({ kind: 'contact', id: 'c1' });
});
