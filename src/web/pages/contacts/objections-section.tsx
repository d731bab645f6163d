import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContactView } from '../../../base/contacts/contract.ts';
import { OBJECTION_CHANNELS } from '../../../domain/may-contact.ts';
import { useSpeaker } from '../../language.tsx';
import type { ContactChange } from './use-contact.ts';

interface SectionProps {
  readonly contact: ContactView;
  readonly change: ContactChange;
}

/** What he refuses, in force and lifted: nothing is ever erased here. */
export function ObjectionsSection({ contact, change }: SectionProps) {
  const { say } = useSpeaker();
  const [channel, setChannel] = useState<string>('all');
  const [words, setWords] = useState('');
  const record = () =>
    change.mutate({ part: '/objections', json: { channel, words } }, { onSuccess: () => setWords('') });
  return (
    <section aria-label={say('contact_objections')}>
      <h2>{say('contact_objections')}</h2>
      {contact.objections.every((one) => one.liftedAt) ? <p className="soft">{say('contact_objection_none')}</p> : null}
      <ul className="people">
        {contact.objections.map((objection) => (
          <Objection key={objection.id} objection={objection} contact={contact} change={change} />
        ))}
      </ul>
      {contact.isMine ? (
        <form
          className="contact-line-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() !== '') record();
          }}
        >
          <Select
            size="xs"
            aria-label={say('contact_objection_add')}
            data={OBJECTION_CHANNELS.map((value) => ({ value, label: say(`channel_${value}`) }))}
            value={channel}
            allowDeselect={false}
            onChange={(value) => setChannel(value ?? 'all')}
          />
          <TextInput
            size="xs"
            aria-label={say('contact_objection_words')}
            placeholder={say('contact_objection_words')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default">
            {say('contact_objection_record')}
          </Button>
        </form>
      ) : null}
    </section>
  );
}

function Objection({
  objection,
  contact,
  change,
}: SectionProps & { readonly objection: ContactView['objections'][number] }) {
  const { say, day } = useSpeaker();
  const [reason, setReason] = useState<string | null>(null);
  const isOwn = objection.accountName === null;
  const lift = () => change.mutate({ part: `/objections/${objection.id}/lift`, json: { reason } });
  return (
    <li>
      <p className="why-name">
        <span className={objection.liftedAt ? 'tag' : 'tag tag-stop'}>{say(`channel_${objection.channel}`)}</span>
        <span>« {objection.raw} »</span>
        <span className="soft">{day(objection.objectedAt)}</span>
        {objection.liftedAt === null && isOwn && contact.isMine && reason === null ? (
          <button type="button" className="text-button" onClick={() => setReason('')}>
            {say('contact_objection_lift')}
          </button>
        ) : null}
      </p>
      {objection.accountName ? (
        <p className="soft">{say('contact_objection_of_account', { name: objection.accountName })}</p>
      ) : null}
      {objection.liftedAt ? (
        <p className="soft">
          {say('contact_objection_lifted', { day: day(objection.liftedAt), reason: objection.liftReason ?? '' })}
        </p>
      ) : null}
      {reason !== null && objection.liftedAt === null ? (
        <form
          className="contact-line-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') lift();
          }}
        >
          <TextInput
            size="xs"
            label={say('contact_objection_why_lift')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default">
            {say('contact_objection_lift')}
          </Button>
        </form>
      ) : null}
    </li>
  );
}
