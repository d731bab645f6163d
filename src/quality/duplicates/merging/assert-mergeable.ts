import type { ReferredKind } from '../../../base/accounts/record-reference.ts';
import { parseSiren } from '../../../domain/siren.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Row } from './merge-order.ts';

const nameOf = (row: Row): string => String(row.name ?? row.code);

function assertOneSiren(rows: readonly Row[]): void {
  const valid = rows.filter((row) => typeof row.siren === 'string' && parseSiren(row.siren) !== null);
  const [first] = valid;
  const other = valid.find((row) => row.siren !== first?.siren);
  if (!first || !other) return;
  throw new AppError('sirens_differ', {
    values: { name: nameOf(first), siren: String(first.siren), other: nameOf(other), otherSiren: String(other.siren) },
    details: [{ code: 'link_succession_instead', values: { name: nameOf(first), other: nameOf(other) } }],
    status: 409,
  });
}

/**
 * Whether accounts may become one; the survivor comes first. Two valid SIRENs are two companies, two sites of two
 * companies are two sites, and nothing goes into what stands below it.
 * @throws AppError `levels_differ`, `sirens_differ`, `sites_of_two_companies`, `survivor_below_merged`.
 */
function assertAccounts(rows: readonly Row[]): void {
  const [survivor = {}, ...merged] = rows;
  const other = merged.find((row) => row.level !== survivor.level);
  if (other)
    throw new AppError('levels_differ', { values: { name: nameOf(survivor), other: nameOf(other) }, status: 409 });
  const path = survivor.path as readonly string[];
  const above = merged.find((row) => path.includes(String(row.account_id)));
  if (above)
    throw new AppError('survivor_below_merged', {
      values: { name: nameOf(survivor), other: nameOf(above) },
      status: 409,
    });
  if (survivor.level === 'site') {
    const stranger = merged.find((row) => row.entity_id !== survivor.entity_id);
    if (stranger)
      throw new AppError('sites_of_two_companies', {
        values: { name: nameOf(survivor), other: nameOf(stranger) },
        status: 409,
      });
  }
  assertOneSiren(rows);
}

/** @throws AppError as `assertAccounts`. Contacts of any kind may be one. */
export function assertMergeable(kind: ReferredKind, rows: readonly Row[]): void {
  if (kind === 'account') assertAccounts(rows);
}

/** Two sites in use under two SIRETs are two sites, although one company has both. @throws AppError `sirets_differ`. */
export function assertOneSiret(sirets: readonly { readonly accountId: string; readonly siret: string }[]): void {
  const [first] = sirets;
  const other = sirets.find((one) => one.accountId !== first?.accountId && one.siret !== first?.siret);
  if (first && other)
    throw new AppError('sirets_differ', { values: { siret: first.siret, other: other.siret }, status: 409 });
}
