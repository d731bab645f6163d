import type { Tx } from '../../platform/db/transaction.ts';
import { getDictionary } from '../fields/get-dictionary.ts';
import { assertComplete } from '../fields/missing-fields.ts';
import type { CreateAccount } from './change-contract.ts';

/** What is typed under another name than that of the dictionary. */
const DICTIONARY_NAMES: Readonly<Record<string, string>> = {
  nafCode: 'naf',
  legalForm: 'legal_form',
  headcountBand: 'headcount',
  kind: 'site_kind',
  potentialCents: 'potential',
};

/**
 * Nothing is made by hand without the fields that the dictionary of the workspace requires of its level and stage.
 * @throws AppError `required_fields_missing`, naming each.
 */
export async function assertFilled(tx: Tx, workspaceId: string, asked: CreateAccount): Promise<void> {
  const { level, status, address, custom, ...fields } = asked;
  const said = Object.entries({ ...fields, status, address: address?.line, ...address, ...custom });
  const filled = said.flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [DICTIONARY_NAMES[name] ?? name],
  );
  assertComplete(await getDictionary(tx, workspaceId), {
    level,
    stage: status ?? 'any',
    // Whoever makes it is its source, and where it has to stand is the word of the model of the workspace.
    filled: new Set([...filled, 'source', 'parent']),
  });
}
