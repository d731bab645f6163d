import type { Reason } from '../../domain/reason.ts';
import type { PlacedOnKnown } from '../../matching/known/place-on-known.ts';
import type { ExistingBase } from './plan-changes-existing.ts';

/** Node id → the record of the base that it may be, in words. Such a node is saved as new, to be checked. */
export type Resemblances = ReadonlyMap<string, Reason>;

/** What is new and resembles a record of the base without being sure to be it: nothing is joined in doubt, and it is said. */
export function findResemblances(
  { knownOf, doubts, torn }: PlacedOnKnown,
  isMatched: (nodeId: string) => boolean,
  existing: ExistingBase,
): Resemblances {
  const knownIds = new Map([...doubts].map(([nodeId, { knownId }]) => [nodeId, knownId]));
  // Placed and not matched: another node of the file is that record already, an identifier speaks against it, or it is found in two.
  for (const [nodeId, knownId] of [...knownOf, ...torn]) knownIds.set(nodeId, knownId);
  const found = new Map<string, Reason>();
  for (const [nodeId, knownId] of knownIds) {
    const words = isMatched(nodeId) ? null : wordsOf(knownId, existing);
    if (words) found.set(nodeId, { code: 'resembles_record', values: words });
  }
  return found;
}

function wordsOf(id: string, existing: ExistingBase): { name: string; code: string } | null {
  const account = existing.accounts.get(id)?.row;
  if (account) return { name: account.name, code: account.code };
  const contact = existing.contacts.get(id)?.row;
  if (!contact) return null;
  const name = [contact.first_name, contact.last_name].filter((part) => part !== null).join(' ');
  return { name, code: contact.code };
}
