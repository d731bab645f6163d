import type { Scale } from '../cluster/scale.ts';
import type { GroupProfile } from './group-profile.ts';

/** However long a company keeps silent, it may be that another hand typed its rows. */
const MOST_AGAINST = -6;

/** How unlikely it is that one side never says what the other side says so often, in bits. */
function weightOfSilence(said: number, times: number, silentTimes: number): number {
  return Math.max(MOST_AGAINST, silentTimes * Math.log2(1 - said / (times + 1)));
}

function rowsStating({ groupNames }: GroupProfile): number {
  let rows = 0;
  for (let position = 0; position < groupNames.size; position++) rows += groupNames.countAt(position);
  return rows;
}

/** A company that never states the group of the other side, or never writes from its domain, speaks against by silence. */
export function addSilence(scale: Scale, left: GroupProfile, right: GroupProfile): void {
  const [stating, unstated] = rowsStating(left) > 0 ? [left, right] : [right, left];
  const stated = rowsStating(stating);
  if (stated > 0 && unstated.groupNames.size === 0) {
    const weight = weightOfSilence(stated, stating.rowCount, unstated.rowCount);
    scale.add('group', 'not_stated', weight, { code: 'group_not_stated', values: { count: unstated.rowCount } });
  }
  const [writing, other] = left.ownMails > 0 ? [left, right] : [right, left];
  if (writing.ownMails > 0 && other.domains.size === 0 && other.otherMails > 0) {
    const weight = weightOfSilence(writing.ownMails, writing.ownMails + writing.otherMails, other.otherMails);
    scale.add('domain', 'not_used', weight, { code: 'group_domain_not_used' });
  }
}
