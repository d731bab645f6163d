import { BUYING_ROLES, type BuyingRole, type Stance } from '../../domain/buying-role.ts';
import { findRegionNamed, REGION_NAMES } from '../../domain/region.ts';
import { normalizeJob } from '../../matching/normalize/job.ts';
import { AppError } from '../../platform/app-error.ts';
import type { WrittenAffiliation } from './contact.ts';
import type { PlaceFields } from './contract.ts';

type JobColumns = Pick<WrittenAffiliation, 'job_title' | 'department' | 'seniority' | 'inferred_roles'>;

/** What a job title says: its usual spelling, the department, how high it stands, the roles that it suggests. */
export function readJobColumns(jobTitle: string | null): JobColumns {
  const job = jobTitle === null ? null : normalizeJob(jobTitle);
  return {
    job_title: job?.display ?? jobTitle,
    department: job?.department ?? null,
    seniority: job?.seniority ?? null,
    inferred_roles: [...(job?.inferredRoles ?? [])],
  };
}

/** Codes of regions said by code or by name. @throws AppError `region_unknown`. */
export function readRegions(said: readonly string[]): string[] {
  const codes = said.map((text) => {
    const code = Object.hasOwn(REGION_NAMES, text) ? text : findRegionNamed(text);
    if (code === null) throw new AppError('region_unknown', { status: 422, values: { field: 'regions', value: text } });
    return code;
  });
  return [...new Set(codes)];
}

/** Roles once each, in the order of the trade. */
export function inOrder(roles: readonly string[]): BuyingRole[] {
  return BUYING_ROLES.filter((role) => roles.includes(role));
}

/**
 * Stances of the roles that a person holds, stated or suggested by his job.
 * @throws AppError `stance_without_role` for a role that he does not hold.
 */
export function readStances(
  stances: Readonly<Partial<Record<BuyingRole, Stance>>>,
  held: readonly string[],
): Partial<Record<BuyingRole, Stance>> {
  const stray = inOrder(Object.keys(stances)).find((role) => !held.includes(role));
  if (stray) throw new AppError('stance_without_role', { status: 422, values: { field: 'stances', role: stray } });
  return stances;
}

interface AffiliationOwner {
  readonly contactId: string;
  readonly kind: 'works_at' | 'covers';
}

/** A new affiliation as somebody says it. @throws AppError `region_unknown`, `stance_without_role`. */
export function newAffiliation(
  { contactId, kind }: AffiliationOwner,
  place: PlaceFields,
  newId: () => string,
): WrittenAffiliation {
  const job = readJobColumns(place.jobTitle ?? null);
  const stated = inOrder(place.statedRoles ?? []);
  return {
    affiliation_id: newId(),
    contact_id: contactId,
    account_id: place.accountId,
    kind,
    ...job,
    stated_roles: stated,
    role_stances: readStances(place.stances ?? {}, [...stated, ...job.inferred_roles]),
    decision_tag: place.decisionTag ?? null,
    influence: place.influence ?? null,
    perimeter: place.perimeter ?? null,
    regions: readRegions(place.regions ?? []),
    is_main: place.isMain ?? false,
    is_stated: true,
    valid_from: place.validFrom ?? null,
    valid_to: null,
    has_ended: false,
    evidence: null,
  };
}
