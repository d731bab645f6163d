import type { AccountLine } from '../../../base/territories/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';

interface AccountLinesProps {
  readonly label: string;
  readonly accounts: readonly AccountLine[];
  /** What is said of each beside its name. */
  readonly note?: (account: AccountLine) => string | null;
}

/** Accounts by their mark and name, with the group that they stand under and their town. */
export function AccountLines({ label, accounts, note }: AccountLinesProps) {
  const { say } = useSpeaker();
  return (
    <ul className="territory-accounts" aria-label={label}>
      {accounts.map((account) => (
        <li key={account.id}>
          <LevelMark level={account.level} label={say(`tree_level_${account.level}`)} />
          <span>{account.name}</span>
          <span className="soft">{[account.groupName, account.town, note?.(account)].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
