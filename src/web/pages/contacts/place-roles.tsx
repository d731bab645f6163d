import { Select } from '@mantine/core';
import type { AffiliationView, ContactView } from '../../../base/contacts/contract.ts';
import { BUYING_ROLES, STANCES } from '../../../domain/buying-role.ts';
import { useSpeaker } from '../../language.tsx';
import type { ContactChange } from './use-contact.ts';

interface PlaceRolesProps {
  readonly contact: ContactView;
  readonly place: AffiliationView;
  readonly change: ContactChange;
}

/** The roles that somebody vouches for, each with its stance; what the job suggests is confirmed in a click. */
export function PlaceRoles({ contact, place, change }: PlaceRolesProps) {
  const { say } = useSpeaker();
  const save = (fields: object) =>
    change.mutate({
      part: `/affiliations/${place.id}`,
      json: { version: contact.version, ...fields },
      method: 'PATCH',
    });
  const add = (role: string) => save({ statedRoles: [...place.statedRoles, role] });
  const likely = place.inferredRoles.filter((role) => !place.statedRoles.includes(role));
  const others = BUYING_ROLES.filter((role) => !place.statedRoles.includes(role));
  return (
    <div className="place-roles">
      {place.statedRoles.map((role) => (
        <div key={role} className="contact-line-form">
          <span>{say(`role_${role}`)}</span>
          <Select
            size="xs"
            aria-label={say('contact_stance_of', { role: say(`role_${role}`) })}
            placeholder={say('contact_stance')}
            clearable
            data={STANCES.map((value) => ({ value, label: say(`stance_${value}`) }))}
            value={place.stances[role] ?? null}
            onChange={(stance) => {
              const { [role]: _before, ...kept } = place.stances;
              save({ stances: stance ? { ...kept, [role]: stance } : kept });
            }}
          />
          <button
            type="button"
            className="text-button"
            aria-label={say('contact_role_remove', { role: say(`role_${role}`) })}
            onClick={() => save({ statedRoles: place.statedRoles.filter((one) => one !== role) })}
          >
            {say('contact_remove')}
          </button>
        </div>
      ))}
      {likely.map((role) => (
        <p key={role} className="soft">
          {say('accounts_role_inferred', { role: say(`role_${role}`) })}{' '}
          <button
            type="button"
            className="text-button"
            aria-label={say('contact_role_confirm', { role: say(`role_${role}`) })}
            onClick={() => add(role)}
          >
            {say('contact_confirm')}
          </button>
        </p>
      ))}
      <Select
        size="xs"
        aria-label={say('contact_role_add')}
        placeholder={say('contact_role_add')}
        data={others.map((value) => ({ value, label: say(`role_${value}`) }))}
        value={null}
        onChange={(role) => (role ? add(role) : undefined)}
      />
    </div>
  );
}
