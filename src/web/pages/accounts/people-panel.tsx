import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountContact } from '../../../base/contacts/contract.ts';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { NodeName } from '../tree/node-name.tsx';
import { writePoint } from './account-facts.ts';
import { nodeOfContact } from './base-tree.ts';

/** Who works at an account or covers it. */
export function PeoplePanel({ workspaceId, accountId }: { readonly workspaceId: string; readonly accountId: string }) {
  const { say, error } = useSpeaker();
  const found = useQuery({
    queryKey: [...accountKeys.all(workspaceId), 'contacts', accountId],
    queryFn: () => accountsApi.contacts(workspaceId, accountId),
  });
  const people = found.data?.contacts ?? [];
  return (
    <section aria-label={say('accounts_contacts', { count: people.length })}>
      <h2>{say('accounts_contacts', { count: people.length })}</h2>
      {found.error ? <Notice tone="error">{error(found.error)}</Notice> : null}
      {found.data && people.length === 0 ? <p className="soft">{say('accounts_no_contact')}</p> : null}
      <ul className="people">
        {people.map((contact) => (
          <Person key={contact.id} contact={contact} />
        ))}
      </ul>
    </section>
  );
}

function Person({ contact }: { readonly contact: AccountContact }) {
  const { say } = useSpeaker();
  const roles = [
    ...contact.statedRoles.map((role) => say(`role_${role}`)),
    ...contact.inferredRoles.map((role) => say('accounts_role_inferred', { role: say(`role_${role}`) })),
  ];
  return (
    <li>
      <p className="why-name">
        <Link to={paths.contact(contact.id)}>
          <NodeName node={nodeOfContact(contact)} />
        </Link>
      </p>
      {roles.length > 0 ? <p className="soft">{roles.join(' · ')}</p> : null}
      <p className="soft">{contact.points.map(writePoint).join(' · ')}</p>
    </li>
  );
}
