import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountView } from '../../../base/accounts/contract.ts';
import type { AccountContact } from '../../../base/contacts/contract.ts';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AddContact } from '../contacts/add-contact.tsx';
import { TimelinePanel } from '../contacts/timeline-panel.tsx';
import { NodeName } from '../tree/node-name.tsx';
import { factsOf, writePoint } from './account-facts.ts';
import { nameOfContact, nodeOfAccount, nodeOfContact } from './base-tree.ts';
import { CommitteePanel } from './committee-panel.tsx';

interface AccountRecordProps {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly onOpen: (accountId: string) => void;
}

/** One account: where it stands, what is known of it, who works there. */
export function AccountRecord({ workspaceId, accountId, onOpen }: AccountRecordProps) {
  const speaker = useSpeaker();
  const { say, error } = speaker;
  const account = useQuery({
    queryKey: [...accountKeys.all(workspaceId), 'account', accountId],
    queryFn: () => accountsApi.get(workspaceId, accountId),
  });
  const contacts = useQuery({
    queryKey: [...accountKeys.all(workspaceId), 'contacts', accountId],
    queryFn: () => accountsApi.contacts(workspaceId, accountId),
  });
  const problem = account.error ?? contacts.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!account.data || !contacts.data) return <p className="soft">{say('frame_loading')}</p>;
  return (
    <div className="why">
      <RecordHead account={account.data} onOpen={onOpen} />
      <dl className="why-facts">
        {factsOf(speaker, account.data).map(([label, text]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <CommitteePanel workspaceId={workspaceId} accountId={accountId} />
      <section>
        <h3>{say('accounts_contacts', { count: contacts.data.contacts.length })}</h3>
        {contacts.data.contacts.length === 0 ? <p className="soft">{say('accounts_no_contact')}</p> : null}
        <ul className="people">
          {contacts.data.contacts.map((contact) => (
            <Person key={contact.id} workspaceId={workspaceId} contact={contact} />
          ))}
        </ul>
        <AddContact workspaceId={workspaceId} accountId={accountId} accountName={account.data.name} />
      </section>
      <TimelinePanel workspaceId={workspaceId} subject={{ accountId }} />
    </div>
  );
}

function RecordHead({ account, onOpen }: { readonly account: AccountView; readonly onOpen: (id: string) => void }) {
  const { say } = useSpeaker();
  return (
    <header>
      <p className="why-trail">
        {account.trail
          .filter((one) => one.id !== account.id)
          .map((one) => (
            <span key={one.id}>
              <LevelMark level={one.level} label={say(`tree_level_${one.level}`)} />{' '}
              <button type="button" className="text-button" onClick={() => onOpen(one.id)}>
                {one.name}
              </button>
              {' › '}
            </span>
          ))}
      </p>
      <p className="why-name">
        <NodeName node={{ ...nodeOfAccount(account), detail: [] }} />
        {account.status ? <span className="tag">{say(`status_${account.status}`)}</span> : null}
        <span className="soft">{account.code}</span>
      </p>
    </header>
  );
}

function Person({ workspaceId, contact }: { readonly workspaceId: string; readonly contact: AccountContact }) {
  const { say } = useSpeaker();
  const roles = [
    ...contact.statedRoles.map((role) => say(`role_${role}`)),
    ...contact.inferredRoles.map((role) => say('accounts_role_inferred', { role: say(`role_${role}`) })),
  ];
  return (
    <li>
      <p className="why-name">
        <Link
          to={paths.contact(workspaceId, contact.id)}
          aria-label={say('contact_open', { name: nameOfContact(contact) })}
        >
          <NodeName node={nodeOfContact(contact)} />
        </Link>
      </p>
      {roles.length > 0 ? <p className="soft">{roles.join(' · ')}</p> : null}
      <p className="soft">{contact.points.map(writePoint).join(' · ')}</p>
    </li>
  );
}
