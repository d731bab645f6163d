import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeopleBase, type PeopleBase, writing } from '../../../test/support/people-base.ts';
import { mayContact } from '../../domain/may-contact.ts';
import { addAffiliation } from './add-affiliation.ts';
import { changeJob } from './change-job.ts';
import { getCommittee } from './committee/get-committee.ts';
import type { ContactView } from './contract.ts';
import { endAffiliation } from './end-affiliation.ts';
import { getContact } from './get-contact.ts';
import { liftObjection, recordObjection } from './record-objection.ts';

let base: PeopleBase;
let accounts: readonly string[];
beforeAll(async () => {
  base = await openPeopleBase();
  const names = ['Siège Lyon', 'Agence Grenoble', 'Lamy Services', 'Atelier Dupont'];
  accounts = await Promise.all(names.map((name) => base.accountId(name)));
});
afterAll(() => base.database.drop());

const view = (id: string) => base.run((tx) => getContact(tx, base.admin, id));
const account = fc.integer({ min: 0, max: 3 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('job' as const), to: fc.option(account), covers: fc.constantFrom('end', 'keep') }),
  fc.record({ kind: fc.constantFrom('works_at' as const, 'covers' as const), to: account }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat(5) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** One thing that happens to a person; what the house refuses changes nothing. */
async function take(contactId: string, one: Step, before: ContactView): Promise<void> {
  const accountOf = (at: number) => accounts[at] ?? '';
  await base
    .run(async (tx) => {
      if (one.kind === 'job') {
        const to = one.to === null ? {} : { to: { accountId: accountOf(one.to), statedRoles: ['buyer' as const] } };
        const covers = one.covers === 'end' ? 'end' : 'keep';
        return changeJob(tx, base.admin, { contactId, version: before.version, covers, ...to }, writing());
      }
      if (one.kind === 'end') {
        const affiliationId = before.affiliations[one.at]?.id ?? contactId;
        return endAffiliation(tx, base.admin, { contactId, affiliationId }, writing());
      }
      const place = { accountId: accountOf(one.to), kind: one.kind };
      return addAffiliation(tx, base.admin, { contactId, ...place, statedRoles: ['buyer'] }, writing());
    })
    .catch((error: { status?: number }) => {
      if (!error.status || error.status >= 500) throw error;
    });
}

test('whatever happens to a person he works at one place at most, and what ended is never lost nor seated', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { id } = await base.addContact({ lastName: 'Loi' });
      let before = await view(id);
      for (const one of steps) {
        await take(id, one, before);
        const after = await view(id);
        const current = after.affiliations.filter((place) => !place.hasEnded);
        expect(current.filter((place) => place.kind === 'works_at').length).toBeLessThanOrEqual(1);
        // History: what stood stays, and what ended stays ended.
        for (const place of before.affiliations) {
          const kept = after.affiliations.find((other) => other.id === place.id);
          expect(kept).toMatchObject({ account: place.account, hasEnded: kept?.hasEnded || place.hasEnded });
          if (place.hasEnded) expect(kept).toEqual(place);
        }
        before = after;
      }
      for (const accountId of accounts) {
        const asked = { accountId, silentAfterMonths: 6, now: writing().now };
        const { seats } = await base.run((tx) => getCommittee(tx, base.admin, asked));
        const sits = seats.find((seat) => seat.role === 'buyer')?.holders.filter((one) => one.contactId === id) ?? [];
        const places = before.affiliations.filter((one) => !one.hasEnded).map((one) => one.account.id);
        // A company spans its sites; the others stand alone.
        const below = accountId === accounts[2] ? accounts.slice(0, 3) : [accountId];
        expect(sits.length).toBe(places.some((place) => below.includes(place)) ? 1 : 0);
      }
    }),
    { numRuns: 25 },
  );
});

test('an objection that is lifted and set again is in force, and each time it was set stays readable', async () => {
  const channel = fc.constantFrom('phone' as const, 'email' as const, 'all' as const);
  const turn = fc.record({ channel, isSet: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 8 }), async (turns) => {
      const { id } = await base.addContact({ lastName: 'Opposant' });
      const standing = new Set<string>();
      let recorded = 0;
      for (const one of turns) {
        if (one.isSet) {
          const refusal = { contactId: id, channel: one.channel, words: 'ne plus me contacter' };
          await base.run((tx) => recordObjection(tx, base.admin, refusal, writing()));
          if (!standing.has(one.channel)) recorded += 1;
          standing.add(one.channel);
        } else {
          const found = (await view(id)).objections.find((o) => o.channel === one.channel && o.liftedAt === null);
          const lift = { contactId: id, objectionId: found?.id ?? id, reason: 'il a rappelé' };
          const lifting = base.run((tx) => liftObjection(tx, base.admin, lift, writing()));
          if (found) await lifting;
          else await expect(lifting).rejects.toMatchObject({ code: 'objection_unknown' });
          standing.delete(one.channel);
        }
      }
      const found = await view(id);
      expect(found.objections).toHaveLength(recorded);
      const inForce = [...standing].map((name) => ({ channel: name }));
      expect(found.mayContact.phone).toBe(mayContact(inForce, 'phone'));
      expect(found.mayContact.email).toBe(mayContact(inForce, 'email'));
    }),
    { numRuns: 15 },
  );
});
