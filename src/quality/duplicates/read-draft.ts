import { sql } from 'kysely';
import type { Draft, LiveKey } from '../../matching/live/live-record.ts';
import { normalizeAddress } from '../../matching/normalize/address.ts';
import { normalizeWebsite } from '../../matching/normalize/domains.ts';
import { normalizeEmails } from '../../matching/normalize/emails.ts';
import { normalizeSiren, normalizeSiret } from '../../matching/normalize/identifiers.ts';
import { normalizePhones } from '../../matching/normalize/phones.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { DraftRequest } from './contract.ts';
import { readNameWords } from './indexed-accounts.ts';
import { readPersonWords } from './indexed-contacts.ts';

function namesOf(asked: DraftRequest): Draft['names'] {
  if (asked.level === 'contact') {
    const words = readPersonWords(asked.lastName ?? null, asked.firstName ?? null);
    return words.every((word) => word === '') ? [] : [words];
  }
  const names = [asked.name ?? '', ...asked.otherNames].filter((name) => name !== '');
  return names.map(readNameWords).filter((words) => words.length > 0);
}

function keysOf(asked: DraftRequest, postcode: string | null): LiveKey[] {
  const { siret, siren: ofSiret } = normalizeSiret(asked.siret ?? '', '');
  const siren = normalizeSiren(asked.siren ?? '', '').siren ?? ofSiret;
  const emails = asked.emails.flatMap((text) => normalizeEmails(text, '').emails);
  const phones = asked.phones.flatMap((text) => normalizePhones(text, '', 'unknown', { postcode }).phones);
  const site = normalizeWebsite(asked.website ?? '').domain;
  const mailDomains = emails.filter((email) => !email.isFreeMail).map((email) => email.domain);
  const domains = asked.level === 'contact' ? [] : [...new Set([...(site ? [site] : []), ...mailDomains])];
  const said: readonly (readonly [LiveKey['kind'], readonly (string | null | undefined)[]])[] = [
    ['siren', [siren]],
    ['siret', [siret]],
    ['code', [asked.code]],
    ['phone', phones.map(({ e164 }) => e164)],
    ['email', emails.map(({ address }) => address)],
    ['domain', domains],
  ];
  return said.flatMap(([kind, values]) => values.flatMap((value) => (value ? [{ kind, value }] : [])));
}

/** Reads what a person typed as an import reads its cells: numbers, mailboxes and addresses in any usual form. */
export function readDraft(asked: DraftRequest, company: string | null): Draft {
  const { address } = normalizeAddress(
    { address: asked.address ?? null, postcode: asked.postcode ?? null, town: asked.town ?? null },
    {},
  );
  return {
    level: asked.level,
    company,
    names: namesOf(asked),
    keys: keysOf(asked, address?.postcode ?? null),
    address,
  };
}

/** The company that an account stands under; null for a group and for an account that this workspace does not have. */
export async function findCompanyOf(
  tx: Tx,
  workspaceId: string,
  accountId: string | undefined,
): Promise<string | null> {
  if (accountId === undefined) return null;
  const { rows } = await sql<{ id: string | null }>`
    select entity_id as id from account where workspace_id = ${workspaceId} and account_id = ${accountId}`.execute(tx);
  return rows[0]?.id ?? null;
}
