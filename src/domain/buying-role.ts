import { foldText } from './fold-text.ts';
import type { Department, Seniority } from './job-title.ts';

export const BUYING_ROLES = [
  'decision_maker',
  'budget_holder',
  'signatory',
  'buyer',
  'prescriber',
  'user',
  'influencer',
  'gatekeeper',
  'payer',
] as const;

/** A part played when something is bought. Several may be held by one person. */
export type BuyingRole = (typeof BUYING_ROLES)[number];

/** How the holder of a role takes it: he may speed a purchase up or stop it. */
export const STANCES = ['supports', 'neutral', 'blocks'] as const;
export type Stance = (typeof STANCES)[number];

/** The roles without which nothing is signed: who held one is worth following when he leaves. */
export const DECIDING_ROLES: readonly BuyingRole[] = ['decision_maker', 'budget_holder', 'signatory'];

const isHead = (seniority: Seniority | null): boolean => seniority === 'executive' || seniority === 'director';

/** The likely roles of a job. Always shown as inferred: only somebody who knows the customer can state one. */
export function inferBuyingRoles(department: Department | null, seniority: Seniority | null): BuyingRole[] {
  if (seniority === 'assistant') return department === 'finance' ? ['payer'] : ['gatekeeper'];
  if (seniority === 'executive') return ['decision_maker', 'signatory'];
  switch (department) {
    case 'general_management':
      return ['decision_maker', 'signatory'];
    case 'finance':
      return isHead(seniority)
        ? ['decision_maker', 'budget_holder']
        : seniority === 'manager'
          ? ['budget_holder', 'payer']
          : ['payer'];
    case 'purchasing':
      return isHead(seniority) ? ['decision_maker', 'buyer'] : ['buyer'];
    case 'it':
    case 'legal':
      return isHead(seniority) ? ['decision_maker', 'influencer'] : ['influencer'];
    case 'administration':
      return isHead(seniority) ? ['decision_maker'] : ['gatekeeper'];
    case null:
      return isHead(seniority) ? ['decision_maker'] : [];
    default:
      return rolesInTheField(seniority);
  }
}

/** Those who run something decide, those who answer for a service prescribe, the others use. */
function rolesInTheField(seniority: Seniority | null): BuyingRole[] {
  if (isHead(seniority)) return ['decision_maker'];
  return seniority === 'manager' ? ['prescriber'] : ['user'];
}

const STATED: readonly (readonly [BuyingRole, RegExp])[] = [
  ['budget_holder', /\b(budget\w*|decideur (budgetaire|financier))\b/],
  ['decision_maker', /\b(decideu\w*|decideur|decisionnaire|decision ?maker|decision-maker|decide|decisionnel\w*)\b/],
  ['signatory', /\b(signataire|signe|signatory|signature)\b/],
  ['buyer', /\b(acheteu\w+|achats?|buyer)\b/],
  ['prescriber', /\b(prescri\w+)\b/],
  ['user', /\b(utilisat\w+|user|usager|key user)\b/],
  ['influencer', /\b(influen\w+)\b/],
  ['gatekeeper', /\b(filtre|barrage|gatekeeper|standard)\b/],
  ['payer', /\b(payeu\w+|paie|comptable fournisseurs|payer)\b/],
];

/** « Pas décideur », « n'est pas le signataire », « sans budget »: the word behind is denied. */
const DENIED = /\b(?:non|pas|ni|sans|jamais|not)[ -]+(?:(?:le|la|de|du|un|une|the|a)\s+|[ld]')?\w+/g;

/** The roles that a cell of a role column states: « Décideur / signataire » are two, one that is denied is none. */
export function parseStatedRoles(text: string): BuyingRole[] {
  const folded = foldText(text).replace(DENIED, ' ');
  const found = STATED.filter(([, words]) => words.test(folded)).map(([role]) => role);
  return found.includes('budget_holder') && /decideur (budgetaire|financier)/.test(folded)
    ? found.filter((role) => role !== 'decision_maker')
    : found;
}

/** « A », « décideur B », « niveau C ». */
export function parseDecisionTag(text: string): 'A' | 'B' | 'C' | null {
  const found = /^(?:d[ée]cideur|niveau|tag|rang|type)?\s*([abc])$/i.exec(text.trim());
  const letter = found?.[1]?.toUpperCase();
  return letter === 'A' || letter === 'B' || letter === 'C' ? letter : null;
}
