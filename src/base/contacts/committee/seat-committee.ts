import { BUYING_ROLES, type BuyingRole } from '../../../domain/buying-role.ts';
import { mayContact, type SaidObjection } from '../../../domain/may-contact.ts';
import type { CommitteeView, Member, Seat } from './contract.ts';

/** A current affiliation of the account or of what stands below it, with what is known of its person. */
export interface SeatingLine {
  readonly contactId: string;
  readonly name: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly jobTitle: string | null;
  readonly statedRoles: readonly string[];
  readonly inferredRoles: readonly string[];
  readonly stances: Readonly<Record<string, string>>;
  readonly decisionTag: string | null;
  readonly influence: number | null;
  readonly isMain: boolean;
  readonly hasEnded: boolean;
  /** YYYY-MM-DD, as the two below. */
  readonly verifiedOn: string | null;
  readonly lastContactOn: string | null;
  readonly objections: readonly SaidObjection[];
}

interface Calendar {
  /** Who was last in touch before this day is silent. */
  readonly silentBefore: string;
  /** What was vouched for before this day has to be vouched for again. */
  readonly staleBefore: string;
}

const ASKED = 3;
const ALL_CHANNELS = ['phone', 'email', 'mail', 'sms'] as const;

/** The chairs of a buying committee: who sits, who is silent, which are empty, who could sit there, whom to ask. */
export function seatCommittee(lines: readonly SeatingLine[], calendar: Calendar): Omit<CommitteeView, 'isWhole'> {
  const current = lines.filter((line) => !line.hasEnded);
  const seats = BUYING_ROLES.map((role) => seatOf(role, current, calendar));
  const people = byContact(current.map((line) => memberOf(line, null, calendar)));
  const toAsk = people.filter((one) => one.mayContact && !one.isSilent).sort(byUsefulness);
  return { seats, toAsk: toAsk.slice(0, ASKED) };
}

function seatOf(role: BuyingRole, lines: readonly SeatingLine[], calendar: Calendar): Seat {
  const membersOf = (chosen: readonly SeatingLine[]) =>
    byContact(chosen.map((line) => memberOf(line, role, calendar)).sort(byUsefulness));
  const holders = membersOf(lines.filter((line) => line.statedRoles.includes(role)));
  const sitting = new Set(holders.map((one) => one.contactId));
  const likely = membersOf(lines.filter((line) => line.inferredRoles.includes(role)));
  const couldSit = likely.filter((one) => !sitting.has(one.contactId));
  return { role, state: stateOf(holders), holders, couldSit };
}

function stateOf(holders: readonly Member[]): Seat['state'] {
  if (holders.length === 0) return 'missing';
  const heard = holders.filter((one) => !one.isSilent);
  if (heard.length === 0) return 'silent';
  return heard.some((one) => one.isVerified) ? 'verified' : 'known';
}

function memberOf(line: SeatingLine, role: BuyingRole | null, { silentBefore, staleBefore }: Calendar): Member {
  const { contactId, name, accountId, accountName, jobTitle, decisionTag, influence, isMain, lastContactOn } = line;
  return {
    ...{ contactId, name, accountId, accountName, jobTitle, decisionTag, influence, isMain, lastContactOn },
    stance: role === null ? null : (line.stances[role] ?? null),
    isVerified: line.verifiedOn !== null && line.verifiedOn >= staleBefore,
    isSilent: lastContactOn === null || lastContactOn < silentBefore,
    mayContact: ALL_CHANNELS.some((channel) => mayContact(line.objections, channel)),
  };
}

/** A person who holds a role at several sites sits once. */
function byContact(members: readonly Member[]): Member[] {
  const first = new Map<string, Member>();
  for (const member of members) if (!first.has(member.contactId)) first.set(member.contactId, member);
  return [...first.values()];
}

/** Main contacts first, then those of weight, then those whom one heard of last. */
function byUsefulness(left: Member, right: Member): number {
  return (
    Number(right.isMain) - Number(left.isMain) ||
    (right.influence ?? 0) - (left.influence ?? 0) ||
    (right.lastContactOn ?? '').localeCompare(left.lastContactOn ?? '') ||
    left.contactId.localeCompare(right.contactId)
  );
}
