import type { Pool } from 'pg';
import { enterWorkspace, type Visit } from '../../base/workspaces/enter-workspace.ts';
import { foldedWords } from '../../domain/fold-text.ts';
import { type Found, type Fragments, findByFragments } from '../../matching/live/find-by-fragments.ts';
import type { LiveKey } from '../../matching/live/live-record.ts';
import { normalizeEmails } from '../../matching/normalize/emails.ts';
import { normalizePhones } from '../../matching/normalize/phones.ts';
import { readBaseIndex } from './base-index.ts';
import type { FoundRecords } from './contract.ts';
import type { IndexShelf } from './index-shelf.ts';
import { readRecordLines } from './record-lines.ts';

const MOST_FRAGMENTS = 6;
const MIN_PHONE_DIGITS = 6;

interface Search {
  readonly text: string;
  readonly limit: number;
}

/** Takes apart what was typed: a number or a mailbox is looked up whole, words by fragments. */
export function readFragments(text: string): Fragments {
  const keys: LiveKey[] = [{ kind: 'code', value: text.trim() }];
  const upper = text.trim().toUpperCase();
  if (upper !== text.trim()) keys.push({ kind: 'code', value: upper });
  // Looked up as it stands, its key unchecked: a base may hold a number with a wrong one.
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{9}$/.test(digits)) keys.push({ kind: 'siren', value: digits });
  if (/^\d{14}$/.test(digits)) keys.push({ kind: 'siret', value: digits });
  const isNumber = /^[\d\s+().\-/]+$/.test(text);
  if (isNumber && text.replace(/\D/g, '').length >= MIN_PHONE_DIGITS)
    for (const { e164 } of normalizePhones(text, '', 'unknown').phones) keys.push({ kind: 'phone', value: e164 });
  if (text.includes('@')) {
    for (const { address } of normalizeEmails(text, '').emails) keys.push({ kind: 'email', value: address });
    return { keys, words: [] };
  }
  const domain = text.trim().toLowerCase();
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) keys.push({ kind: 'domain', value: domain });
  const isIdentifier = isNumber && text.replace(/\D/g, '').length >= MIN_PHONE_DIGITS;
  return { keys, words: isIdentifier ? [] : [...new Set(foldedWords(text))].slice(0, MOST_FRAGMENTS) };
}

/** Accounts and contacts turn about, best of each first: neither hides the other. */
function interleave(accounts: readonly Found[], contacts: readonly Found[], limit: number): Found[] {
  const both: Found[] = [];
  for (let at = 0; both.length < limit && at < Math.max(accounts.length, contacts.length); at += 1)
    for (const found of [accounts[at], contacts[at]]) if (found && both.length < limit) both.push(found);
  return both;
}

/**
 * Accounts and contacts by fragments of name and town, by telephone in any form, SIREN, SIRET, e-mail, domain or code.
 * @throws AppError `workspace_unknown`.
 */
export async function findRecords(
  { pool, shelf }: { readonly pool: Pool; readonly shelf: IndexShelf },
  visit: Visit,
  { text, limit }: Search,
): Promise<FoundRecords> {
  const { workspaceId } = visit;
  return enterWorkspace(pool, visit, async (tx, access) => {
    const ready = shelf.find(workspaceId);
    const answeredBy = ready ? 'index' : 'base';
    if (text.trim() === '') return { answeredBy, records: [] };
    const fragments = readFragments(text);
    const index = ready ?? (await readBaseIndex(tx, workspaceId, { keys: fragments.keys, name: text }));
    const found = interleave(
      findByFragments(index.accounts, fragments, limit),
      findByFragments(index.contacts, fragments, limit),
      limit,
    );
    const lines = await readRecordLines(
      tx,
      access,
      found.map((one) => one.id),
    );
    const records = found.flatMap(({ id, foundBy }) => {
      const line = lines.get(id);
      if (!line) return [];
      const { entityId: _entityId, ...said } = line;
      return [{ ...said, because: foundBy.map((by) => ({ code: `found_by_${by}` })) }];
    });
    return { answeredBy, records };
  });
}
