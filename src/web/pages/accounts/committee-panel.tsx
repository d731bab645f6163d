import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Member, Seat } from '../../../base/contacts/committee/contract.ts';
import { contactKeys, contactsApi } from '../../api/contacts.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';

const TAG_OF: Readonly<Record<Seat['state'], string>> = {
  verified: 'tag',
  known: 'tag',
  silent: 'tag tag-doubt',
  missing: 'tag tag-stop',
};
const NAMES_SHOWN = 3;

/** Who buys here: a chair per role, the empty ones with who could sit there and whom to ask. */
export function CommitteePanel({
  workspaceId,
  accountId,
}: {
  readonly workspaceId: string;
  readonly accountId: string;
}) {
  const { say, error, list } = useSpeaker();
  const found = useQuery({
    queryKey: [...contactKeys.all(workspaceId), 'committee', accountId],
    queryFn: () => contactsApi.committee(workspaceId, accountId),
  });
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return null;
  const { seats, toAsk, isWhole } = found.data;
  const known = seats.filter((seat) => seat.state !== 'missing').length;
  return (
    <section aria-label={say('committee_title')}>
      <h3>
        {say('committee_title')} <span className="soft">{say('committee_count', { known, total: seats.length })}</span>
      </h3>
      <ul className="committee">
        {seats.map((seat) => (
          <Chair key={seat.role} seat={seat} />
        ))}
      </ul>
      {known < seats.length ? (
        <p className="soft">
          {toAsk.length > 0
            ? say('committee_ask', { names: list(toAsk.map((one) => one.name)) })
            : say('committee_ask_nobody')}
        </p>
      ) : null}
      {isWhole ? null : <p className="soft">{say('committee_part')}</p>}
    </section>
  );
}

function Chair({ seat }: { readonly seat: Seat }) {
  const { say, list } = useSpeaker();
  const could = seat.couldSit.slice(0, NAMES_SHOWN).map((one) => one.name);
  return (
    <li className={seat.state === 'missing' ? 'chair chair-empty' : 'chair'}>
      <p className="chair-role">
        {say(`role_${seat.role}`)} <span className={TAG_OF[seat.state]}>{say(`committee_state_${seat.state}`)}</span>
      </p>
      {seat.holders.map((member) => (
        <Holder key={member.contactId} member={member} />
      ))}
      {seat.state === 'missing' ? (
        <p className="soft">
          {could.length > 0 ? say('committee_could', { names: list(could) }) : say('committee_nobody')}
        </p>
      ) : null}
    </li>
  );
}

function Holder({ member }: { readonly member: Member }) {
  const { say } = useSpeaker();
  return (
    <p>
      <Link to={paths.contact(member.contactId)}>{member.name}</Link>{' '}
      <span className="soft">
        {[member.stance ? say(`stance_${member.stance}`) : null, member.accountName].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}
