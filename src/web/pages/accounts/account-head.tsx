import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { AccountActions } from './account-actions.tsx';
import { ListWalker } from './list-walker.tsx';
import type { RecordProps } from './record-props.ts';

/** Where the account stands, what it is, who follows it, and what may be done. */
export function AccountHead({ workspaceId, account, held }: RecordProps) {
  const { say } = useSpeaker();
  useKeys({
    e: held.mayEdit ? () => focusOn('.field-edit') : undefined,
    a: () => focusOn('.activity-form textarea'),
  });
  return (
    <header className="account-head">
      <nav className="why-trail" aria-label={say('record_trail')}>
        <Link to={paths.accounts()}>{say('accounts_title')}</Link>
        {account.trail
          .filter((one) => one.id !== account.id)
          .map((one) => (
            <span key={one.id}>
              {' › '}
              <LevelMark level={one.level} label={say(`tree_level_${one.level}`)} />{' '}
              <Link to={paths.account(one.id)}>{one.name}</Link>
            </span>
          ))}
        {' › '}
        <span className="soft">{account.code}</span>
      </nav>
      <div className="account-title">
        <h1>
          <LevelMark level={account.level} label={say(`tree_level_${account.level}`)} /> {account.name}
        </h1>
        <AccountTags account={account} held={held} />
        <div className="account-tools">
          <ListWalker recordId={account.id} />
          <Button variant="default" onClick={() => focusOn('.activity-form textarea')}>
            {say('record_note_call')}
          </Button>
          <AccountActions workspaceId={workspaceId} account={account} held={held} />
        </div>
      </div>
    </header>
  );
}

/** Status, priority, what is special: one tag each. */
function AccountTags({ account, held }: Pick<RecordProps, 'account' | 'held'>) {
  const { say, day } = useSpeaker();
  const isClosed = held.state === 'closed';
  const tags = [
    account.status ? say(`status_${account.status}`) : null,
    account.priority ? say('record_priority', { priority: account.priority }) : null,
    held.fields.isStrategic === true ? say('input_is_strategic') : null,
    account.kind ? say(`site_kind_${account.kind}`) : null,
    account.isHeadOffice ? say('mark_head_office') : null,
    ...held.productLines.map((line) => `${line.name} : ${say(`status_${line.status}`)}`),
  ].filter((tag) => tag !== null);
  return (
    <p className="account-tags">
      {isClosed ? (
        <span className="tag tag-stop">
          {held.closedOn ? say('record_closed_on', { day: day(held.closedOn) }) : say('site_state_closed')}
        </span>
      ) : null}
      {held.fields.isIncomplete === true ? <span className="tag tag-doubt">{say('record_incomplete')}</span> : null}
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      <span className="soft">
        {account.ownerName ? say('record_followed_by', { name: account.ownerName }) : say('record_followed_by_nobody')}
        {account.lastContactOn ? ` · ${say('contact_last_contact', { day: day(account.lastContactOn) })}` : null}
      </span>
    </p>
  );
}

function focusOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(`.account ${selector}`);
  found?.scrollIntoView({ block: 'center' });
  found?.focus();
}
