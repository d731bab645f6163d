import { parseSignature } from '../../../matching/normalize/parse-signature.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { type Access, assertMay } from '../../workspaces/access.ts';
import type { FindContactTwins } from '../find-twins.ts';
import type { SignatureDraft } from './contract.ts';

interface Pasted {
  readonly text: string;
  /** The account on whose page it was pasted. */
  readonly accountId?: string | undefined;
}

/** Reads a pasted e-mail signature into a person to confirm, with whom it may repeat; nothing is written. @throws AppError `right_missing`. */
export async function draftFromSignature(
  tx: Tx,
  access: Access,
  { text, accountId }: Pasted,
  findTwins: FindContactTwins,
): Promise<SignatureDraft> {
  assertMay(access, 'create_contacts');
  const read = parseSignature(text);
  const { firstName, lastName } = read;
  const phones = read.phones.map((phone) => phone.e164);
  const isEmpty = firstName === null && lastName === null && phones.length === 0 && read.emails.length === 0;
  const asked = { firstName, lastName, phones, emails: read.emails, accountId: accountId ?? null };
  return {
    draft: {
      ...read,
      emails: [...read.emails],
      phones: read.phones.map(({ raw, e164, use }) => ({ raw, canonical: e164, use })),
    },
    twins: isEmpty ? [] : [...(await findTwins(tx, access, asked))],
  };
}
