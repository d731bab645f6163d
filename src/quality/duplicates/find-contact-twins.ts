import type { FindContactTwins } from '../../base/contacts/find-twins.ts';
import { checkDraft } from '../../matching/live/check-draft.ts';
import { readBaseIndex } from './base-index.ts';
import { draftSchema } from './contract.ts';
import type { IndexShelf } from './index-shelf.ts';
import { findCompanyOf, readDraft } from './read-draft.ts';
import { readRecordLines } from './record-lines.ts';

const TWINS_SHOWN = 5;

/** The live check as the room of contacts asks for it, within its transaction and before it writes. */
export function contactTwinFinder(shelf: IndexShelf): FindContactTwins {
  return async (tx, access, { firstName, lastName, phones, emails, accountId }) => {
    const { workspaceId } = access;
    const asked = draftSchema.parse({
      ...{ level: 'contact', phones, emails },
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
    });
    const draft = readDraft(asked, await findCompanyOf(tx, workspaceId, accountId ?? undefined));
    const name = [lastName, firstName].filter(Boolean).join(' ');
    const index = shelf.find(workspaceId) ?? (await readBaseIndex(tx, workspaceId, { keys: draft.keys, name }));
    const twins = checkDraft(index.contacts, draft, TWINS_SHOWN);
    const lines = await readRecordLines(
      tx,
      access,
      twins.map((twin) => twin.id),
    );
    return twins.flatMap(({ id, band, evidence }) => {
      const line = lines.get(id);
      if (!line) return [];
      const { companyName, town, ownerName } = line;
      const reasons = evidence.reasons.map((reason) => reason.code);
      return [{ id, name: line.name, companyName, town, ownerName, band, reasons }];
    });
  };
}
