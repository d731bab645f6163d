import type { AccessRequestView } from '../../../base/accounts/contract.ts';
import type { MyDay, TimelineEntry } from '../../../base/activities/contract.ts';
import type { ToVerify } from '../../../quality/governance/contract.ts';
import type { WalkStep } from '../accounts/list-walk.ts';

/** What is owed today: an activity, an answer to a colleague, a record to look at. */
export type DayItem =
  | { readonly kind: 'owed'; readonly id: string; readonly entry: TimelineEntry; readonly opens: WalkStep | null }
  | { readonly kind: 'access'; readonly id: string; readonly request: AccessRequestView; readonly opens: WalkStep }
  | {
      readonly kind: 'verify';
      readonly id: string;
      readonly record: ToVerify['records'][number];
      readonly opens: WalkStep;
    };

export interface DaySection {
  /** Its title in the catalogue: `day_<code>`. */
  readonly code: 'late' | 'due' | 'access' | 'verify';
  readonly items: readonly DayItem[];
}

interface DayParts {
  readonly day: MyDay;
  readonly requests: readonly AccessRequestView[];
  readonly toVerify: ToVerify['records'];
}

/** Records to look at in a day: more is a list of the page of quality. */
const TO_VERIFY = 8;

/** A day in the order in which it is worked: what is late, what is due, who waits for an answer, what to look at. */
export function daySections({ day, requests, toVerify }: DayParts): readonly DaySection[] {
  const waiting = requests.filter((one) => one.isMineToAnswer && one.decision === null);
  const sections: readonly DaySection[] = [
    { code: 'late', items: day.late.map(owed) },
    { code: 'due', items: day.due.map(owed) },
    {
      code: 'access',
      items: waiting.map((request) => ({
        ...{ kind: 'access' as const, id: request.id, request },
        opens: { kind: 'account' as const, id: request.accountId },
      })),
    },
    {
      code: 'verify',
      items: toVerify.slice(0, TO_VERIFY).map((record) => ({
        ...{ kind: 'verify' as const, id: record.id, record },
        opens: { kind: 'account' as const, id: record.id },
      })),
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function owed(entry: TimelineEntry): DayItem {
  const { contact, account } = entry;
  const opens: WalkStep | null = account
    ? { kind: 'account', id: account.id }
    : contact
      ? { kind: 'contact', id: contact.id }
      : null;
  return { kind: 'owed', id: entry.id, entry, opens };
}
