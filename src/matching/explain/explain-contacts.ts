import type { ContactCluster } from '../contacts/cluster-contacts.ts';
import { CONTACT_JOIN_AT, OTHER_COMPANY_ASK_AT, SAME_COMPANY_ASK_AT } from '../contacts/cluster-contacts.ts';
import { compareContacts } from '../contacts/compare-contacts.ts';
import type { ExplainContext } from './explain-context.ts';
import { judgeWeighed, type PairExplanation, type PairSide } from './pair-explanation.ts';

/** People of one company are expected to meet again, people of two are not: the prior differs. */
function scopeOf(left: ContactCluster, right: ContactCluster, { levels }: ExplainContext) {
  const companiesOf = (contact: ContactCluster) =>
    new Set(contact.mentions.map((mention) => levels.companyOfRow[levels.mentions[mention]!.row]!));
  return companiesOf(left).isDisjointFrom(companiesOf(right)) ? 'other_company' : 'same_company';
}

/** Why these two are not one person; null where one of them is not a person of this sheet. */
export function explainContacts(left: PairSide, right: PairSide, context: ExplainContext): PairExplanation | null {
  const { levels, contactOf, sharing, answers } = context;
  const positions = [contactOf.get(left.nodeId) ?? -1, contactOf.get(right.nodeId) ?? -1].sort((a, b) => a - b);
  const [one, other] = positions.map((position) => levels.contacts[position]);
  if (!one || !other) return null;
  const scope = scopeOf(one, other, context);
  const evidence = compareContacts(one.profile, other.profile, { scope, ...sharing });
  if (evidence === null) return null;
  const mentionsOf = (contact: ContactCluster) => contact.mentions.map((mention) => levels.mentions[mention]!);
  return judgeWeighed({
    level: 'contact',
    evidence,
    answer: answers.ofMentions(mentionsOf(one), mentionsOf(other)),
    joinAt: CONTACT_JOIN_AT,
    askAt: scope === 'same_company' ? SAME_COMPANY_ASK_AT : OTHER_COMPANY_ASK_AT,
  });
}
