import type { ReactNode } from 'react';
import type { AffiliationView, ContactView } from '../../../base/contacts/contract.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { PlaceRoles } from './place-roles.tsx';
import type { ContactChange } from './use-contact.ts';

/** Where he works and what he covers, then what ended, the latest first. */
export function PlacesSection({ contact, change }: { readonly contact: ContactView; readonly change: ContactChange }) {
  const { say } = useSpeaker();
  const current = contact.affiliations.filter((one) => !one.hasEnded);
  const past = contact.affiliations.filter((one) => one.hasEnded);
  return (
    <section aria-label={say('contact_places')}>
      <h2>{say('contact_places')}</h2>
      {current.length === 0 ? <p className="soft">{say('contact_place_none')}</p> : null}
      <ul className="people">
        {current.map((place) => (
          <Place key={place.id} place={place}>
            {contact.isMine ? <PlaceRoles contact={contact} place={place} change={change} /> : null}
          </Place>
        ))}
      </ul>
      {past.length > 0 ? (
        <>
          <h3>{say('contact_places_past')}</h3>
          <ul className="people contact-past">
            {past.map((place) => (
              <Place key={place.id} place={place} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Place({ place, children }: { readonly place: AffiliationView; readonly children?: ReactNode }) {
  const { say } = useSpeaker();
  const { account } = place;
  const where = [account.companyName, account.town].filter((text) => text && text !== account.name);
  // Roles that can be changed are said by what changes them.
  const said = usePlaceWords(children ? { ...place, statedRoles: [], inferredRoles: [] } : place);
  return (
    <li>
      <p className="why-name">
        <span className="soft">{say(`affiliation_${place.kind}`)}</span>
        <LevelMark level={account.level} label={say(`tree_level_${account.level}`)} />
        <strong>{account.name}</strong>
        <span className="soft">{where.join(', ')}</span>
        {place.isMain ? <span className="tag">{say('contact_main')}</span> : null}
        {place.decisionTag ? <span className="tag">{say('mark_decision_tag', { tag: place.decisionTag })}</span> : null}
      </p>
      {place.jobTitle ? <p>{place.jobTitle}</p> : null}
      {said.map((text) => (
        <p key={text} className="soft">
          {text}
        </p>
      ))}
      {children}
    </li>
  );
}

/** Roles with their stance, weight and reach, and since when: each on a line, empty ones left out. */
function usePlaceWords(place: AffiliationView): string[] {
  const { say, day, list } = useSpeaker();
  const roleOf = (role: string) => {
    const stance = place.stances[role];
    const said = say(`role_${role}`);
    return stance ? say('contact_role_with_stance', { role: said, stance: say(`stance_${stance}`) }) : said;
  };
  const roles = [
    ...place.statedRoles.map(roleOf),
    ...place.inferredRoles
      .filter((role) => !place.statedRoles.includes(role))
      .map((role) => say('accounts_role_inferred', { role: roleOf(role) })),
  ];
  const regions = place.regions.map((code) => REGION_NAMES[code] ?? code);
  const perimeter = [place.perimeter, regions.length > 0 ? list(regions) : null].filter(Boolean).join(', ');
  const ended = place.validTo ? say('contact_place_ended_on', { day: day(place.validTo) }) : say('contact_place_ended');
  const dates = [
    place.validFrom ? say('contact_place_since', { day: day(place.validFrom) }) : null,
    place.hasEnded ? ended : null,
    place.influence ? say('contact_influence', { level: place.influence }) : null,
  ];
  return [
    roles.join(' · '),
    perimeter === '' ? '' : say('contact_perimeter', { text: perimeter }),
    dates.filter(Boolean).join(' · '),
  ].filter((text) => text !== '');
}
