import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContactView } from '../../../base/contacts/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { writePoint } from '../accounts/account-facts.ts';
import type { ContactChange } from './use-contact.ts';

interface SectionProps {
  readonly contact: ContactView;
  readonly change: ContactChange;
}

/** Numbers and mailboxes, each with what it is worth; whoever just tried one says so in a click. */
export function ReachSection({ contact, change }: SectionProps) {
  const { say } = useSpeaker();
  const [text, setText] = useState('');
  const kind = text.includes('@') ? 'email' : 'phone';
  const add = () => change.mutate({ part: '/points', json: { kind, text } }, { onSuccess: () => setText('') });
  return (
    <section aria-label={say('contact_reach')}>
      <h2>{say('contact_reach')}</h2>
      {contact.points.length === 0 ? <p className="soft">{say('contact_reach_none')}</p> : null}
      <ul className="people">
        {contact.points.map((point) => (
          <Point key={point.id} contact={contact} point={point} change={change} />
        ))}
      </ul>
      {contact.isMine ? (
        <form
          className="contact-line-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') add();
          }}
        >
          <TextInput
            size="xs"
            aria-label={say('contact_reach_add')}
            placeholder={say('contact_reach_add')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default" loading={change.isPending}>
            +
          </Button>
        </form>
      ) : null}
    </section>
  );
}

function Point({ contact, point, change }: SectionProps & { readonly point: ContactView['points'][number] }) {
  const { say, day, list } = useSpeaker();
  const written = writePoint(point);
  const verify = (verification: 'valid' | 'invalid') =>
    change.mutate({ part: `/points/${point.id}`, json: { version: contact.version, verification }, method: 'PATCH' });
  const known = [
    point.use && point.use !== 'unknown' ? say(`point_use_${point.use}`) : null,
    point.isGeneric ? say('point_generic') : null,
    point.verifiedAt ? say('contact_reach_checked', { day: day(point.verifiedAt) }) : null,
    point.alsoOf.length > 0 ? say('contact_reach_also', { names: list(point.alsoOf.map((one) => one.name)) }) : null,
  ].filter(Boolean);
  const isBad = point.verification === 'invalid' || point.verification === 'bounced';
  return (
    <li className="contact-point">
      <div>
        <p className="why-name">
          <a href={point.kind === 'phone' ? `tel:${point.canonical}` : `mailto:${point.canonical}`}>{written}</a>
          {point.isPrimary ? <span className="tag">{say('contact_reach_primary')}</span> : null}
          <span className={isBad ? 'tag tag-stop' : 'tag'}>
            {say(`verification_${point.verification ?? 'unknown'}`)}
          </span>
        </p>
        <p className="soft">{known.join(' · ')}</p>
      </div>
      {contact.isMine ? (
        <div className="actions">
          <button
            type="button"
            className="text-button"
            aria-label={say('contact_reach_valid', { point: written })}
            onClick={() => verify('valid')}
          >
            {say('contact_works')}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={say('contact_reach_wrong', { point: written })}
            onClick={() => verify('invalid')}
          >
            {say('contact_wrong')}
          </button>
        </div>
      ) : null}
    </li>
  );
}
