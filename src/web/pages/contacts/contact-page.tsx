import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContactView } from '../../../base/contacts/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { ObjectionsSection } from './objections-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { ReachSection } from './reach-section.tsx';
import { TimelinePanel } from './timeline-panel.tsx';
import { type ContactChange, useContact, useContactChange } from './use-contact.ts';

/** One person: where he works, what he covers, how to reach him, what was done with him. */
export function ContactPage() {
  const { say, error } = useSpeaker();
  const { contactId } = useParams({ from: '/personnes/$contactId' });
  const session = useSession();
  const workspace = useWorkspace();
  if (session.error) return <Notice tone="error">{error(session.error)}</Notice>;
  if (!session.data) return <p className="soft">{say('frame_loading')}</p>;
  if (!session.data.user || !workspace) return <LoginForm why={say('login_please_accounts')} />;
  return <OneContact key={contactId} workspaceId={workspace.id} contactId={contactId} />;
}

function OneContact({ workspaceId, contactId }: { readonly workspaceId: string; readonly contactId: string }) {
  const { say, error } = useSpeaker();
  const found = useContact(workspaceId, contactId);
  const change = useContactChange(workspaceId, contactId);
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  const contact = found.data;
  return (
    <article className="contact">
      <ContactHead contact={contact} change={change} />
      {change.error ? <Notice tone="error">{error(change.error)}</Notice> : null}
      <div className="contact-columns">
        <div className="contact-column">
          <PlacesSection contact={contact} change={change} />
          <ReachSection contact={contact} change={change} />
          <ObjectionsSection contact={contact} change={change} />
          <ContactFacts contact={contact} />
        </div>
        <TimelinePanel workspaceId={workspaceId} subject={{ contactId }} />
      </div>
    </article>
  );
}

function ContactHead({ contact, change }: { readonly contact: ContactView; readonly change: ContactChange }) {
  const { say, day } = useSpeaker();
  const [isLeaving, setLeaving] = useState(false);
  const name = [contact.civility, contact.firstName, contact.lastName].filter(Boolean).join(' ') || contact.code;
  const dates = [
    contact.verifiedAt ? say('contact_verified_on', { day: day(contact.verifiedAt) }) : say('contact_verified_never'),
    contact.lastContactOn ? say('contact_last_contact', { day: day(contact.lastContactOn) }) : null,
  ].filter(Boolean);
  const isPlaced = contact.affiliations.some((one) => !one.hasEnded);
  const leave = () => {
    change.mutate({ part: '/job-change', json: { version: contact.version } });
    setLeaving(false);
  };
  return (
    <header>
      <p className="why-trail">
        <Link to={paths.accounts()}>{say('contact_back')}</Link> › <span className="soft">{contact.code}</span>
      </p>
      <div className="page-head">
        <h1>{name}</h1>
        {contact.isMine ? (
          <div className="actions">
            <Button size="xs" variant="default" onClick={() => change.mutate({ part: '/verification', json: {} })}>
              {say('contact_verify')}
            </Button>
            {isPlaced ? (
              <Button size="xs" variant="default" aria-expanded={isLeaving} onClick={() => setLeaving(!isLeaving)}>
                {say('contact_left')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <p className="soft">{dates.join(' · ')}</p>
      {isLeaving ? (
        <Notice
          tone="doubt"
          action={
            <Button size="xs" onClick={leave}>
              {say('contact_left')}
            </Button>
          }
        >
          {say('contact_left_sure')}
        </Notice>
      ) : null}
    </header>
  );
}

function ContactFacts({ contact }: { readonly contact: ContactView }) {
  const { say } = useSpeaker();
  const facts = [
    ['contact_fact_language', contact.language],
    ['contact_fact_zone', contact.timeZone],
    ['contact_fact_persona', contact.persona],
    ['contact_fact_technologies', contact.technologies.join(', ')],
    ['contact_fact_source', contact.leadSource],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  if (facts.length === 0) return null;
  return (
    <dl className="why-facts">
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{say(label)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
