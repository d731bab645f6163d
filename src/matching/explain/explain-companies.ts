import type { Evidence } from '../arrangement.ts';
import { COMPANY_ASK_AT, COMPANY_JOIN_AT } from '../companies/cluster-companies.ts';
import { type CompanyProfile, profileOfRows } from '../companies/company-profile.ts';
import { compareCompanies } from '../companies/compare-companies.ts';
import type { ExplainContext } from './explain-context.ts';
import { judgeWeighed, type PairExplanation, type PairSide } from './pair-explanation.ts';
import { positionsOf } from './row-positions.ts';

/** A whole company is compared as the engine holds it; part of one, or rows of several, as those rows say. */
function profileOf(positions: readonly number[], { levels, traits }: ExplainContext): CompanyProfile {
  const company = levels.companies[levels.companyOfRow[positions[0]!]!];
  if (company && company.rows.join() === positions.join()) return company.profile;
  return profileOfRows(positions.map((position) => traits[position]!));
}

/**
 * What the engine itself doubted about. It counted owners before its last joins, so that one doubt in a hundred weighs
 * otherwise when counted after them.
 */
function doubtBetween(left: readonly number[], right: readonly number[], { levels }: ExplainContext): Evidence | null {
  const [one, other] = [left, right].map((rows) => levels.companyOfRow[rows[0]!]!);
  const doubt = levels.companyDoubts.find((known) => known.left === one && known.right === other);
  const areWhole =
    levels.companies[one!]?.rows.length === left.length && levels.companies[other!]?.rows.length === right.length;
  return doubt && areWhole ? doubt.evidence : null;
}

/** Why these rows and those are not one company. */
export function explainCompanies(left: PairSide, right: PairSide, context: ExplainContext): PairExplanation {
  const sides = [positionsOf(left, context), positionsOf(right, context)].sort((a, b) => a[0]! - b[0]!);
  const [one, other] = sides as [number[], number[]]; // two were put in
  const compared = { names: context.levels.names, ownership: context.ownership };
  const [a, b] = [profileOf(one, context), profileOf(other, context)];
  const evidence = doubtBetween(one, other, context) ?? compareCompanies(a, b, compared);
  const answer = context.answers.ofRows('same_entity', one, other);
  if (evidence !== null)
    return judgeWeighed({ level: 'entity', evidence, answer, joinAt: COMPANY_JOIN_AT, askAt: COMPANY_ASK_AT });
  const withoutNumber = compareCompanies({ ...a, siren: null }, b, compared);
  if (withoutNumber === null) throw new Error('only two SIRENs forbid a company');
  return {
    level: 'entity',
    verdict: 'forbidden',
    because: { code: 'apart_two_sirens', values: { left: a.siren ?? '', right: b.siren ?? '' } },
    evidence: withoutNumber,
    joinAt: COMPANY_JOIN_AT,
  };
}
