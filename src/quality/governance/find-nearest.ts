import type { Access } from '../../base/workspaces/access.ts';
import { checkDraft } from '../../matching/live/check-draft.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { readBaseIndex } from '../duplicates/base-index.ts';
import { draftSchema } from '../duplicates/contract.ts';
import { findCompanyOf, readDraft } from '../duplicates/read-draft.ts';
import { readRecordLines } from '../duplicates/record-lines.ts';
import type { CreationDraft, CreationRequest } from './contract.ts';

const SHOWN = 5;

/**
 * What the base holds that resembles an account somebody asks for: by equal numbers and by the beginning of its name,
 * judged by the comparison that the search box uses. Apart ones are left out.
 */
export async function findNearest(
  tx: Tx,
  access: Access,
  { level, name, siren, siret, street, postcode, town }: CreationDraft,
  parentId: string | null,
): Promise<CreationRequest['nearest']> {
  const { workspaceId } = access;
  const asked = draftSchema.parse({
    ...{ level, name, siren, siret, address: street, postcode, town },
    accountId: parentId ?? undefined,
  });
  const draft = readDraft(asked, await findCompanyOf(tx, workspaceId, asked.accountId));
  const index = await readBaseIndex(tx, workspaceId, { keys: draft.keys, name });
  const twins = checkDraft(index.accounts, draft, SHOWN).filter((twin) => twin.band !== 'apart');
  const lines = await readRecordLines(
    tx,
    access,
    twins.map((twin) => twin.id),
  );
  return twins.flatMap(({ id, band }) => {
    const line = lines.get(id);
    return line ? [{ id, name: line.name, town: line.town, band }] : [];
  });
}
