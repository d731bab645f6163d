import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useContact } from '../contacts/use-contact.ts';
import { writePoint } from './account-facts.ts';
import { AccountRecord } from './account-record.tsx';
import { findPlace, keepListWalk, type ListWalk, type WalkStep } from './list-walk.ts';

interface PeekPanelProps {
  readonly workspaceId: string;
  /** The record looked at; null: the panel is closed. */
  readonly shown: WalkStep | null;
  /** The list that stays on screen: previous and next walk it, and go on walking it on the full page. */
  readonly walk: ListWalk;
  readonly onShow: (next: WalkStep | null) => void;
}

/** A record at the side of a list that stays where it was: j and k walk on, Enter opens it whole, Escape closes. */
export function PeekPanel({ workspaceId, shown, walk, onShow }: PeekPanelProps) {
  const { say } = useSpeaker();
  const navigate = useNavigate();
  const panel = useRef<HTMLElement>(null);
  const place = shown ? findPlace(walk, shown.id) : null;
  const openWhole = () => {
    if (shown) void navigate({ to: shown.kind === 'account' ? paths.account(shown.id) : paths.contact(shown.id) });
  };
  const go = (step: WalkStep | null | undefined) => (step ? () => onShow(step) : undefined);
  const close = () => onShow(null);
  const keys = { j: go(place?.next), k: go(place?.previous), ' ': close, Escape: close, Enter: openWhole };
  useKeys(keys, shown !== null);
  const shownId = shown?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of the moment at which the record is looked at
  useEffect(() => {
    if (!shownId) return;
    panel.current?.scrollTo(0, 0);
    // Whoever opens the record whole goes on walking this list there.
    keepListWalk(walk);
  }, [shownId]);
  if (!shown) return null;
  return (
    <aside ref={panel} className="peek" aria-label={say('peek_title')}>
      <div className="peek-head">
        <button type="button" className="text-button" disabled={!place?.previous} onClick={go(place?.previous)}>
          ‹ {say('walk_previous')}
        </button>
        {place ? (
          <span className="soft numeric">
            {place.position + 1} / {place.count}
          </span>
        ) : null}
        <button type="button" className="text-button" disabled={!place?.next} onClick={go(place?.next)}>
          {say('walk_next')} ›
        </button>
        <button type="button" className="toast-close" aria-label={say('frame_close')} onClick={() => onShow(null)}>
          ×
        </button>
      </div>
      {shown.kind === 'account' ? (
        <AccountRecord
          key={shown.id}
          workspaceId={workspaceId}
          accountId={shown.id}
          onOpen={(id) => onShow({ kind: 'account', id })}
        />
      ) : (
        <ContactGlance key={shown.id} workspaceId={workspaceId} contactId={shown.id} />
      )}
    </aside>
  );
}

/** A person in a few lines: where he works, how to reach him, what he refuses. */
function ContactGlance({ workspaceId, contactId }: { readonly workspaceId: string; readonly contactId: string }) {
  const { say, error } = useSpeaker();
  const found = useContact(workspaceId, contactId);
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  const { code, civility, firstName, lastName, affiliations, points, objections } = found.data;
  return (
    <div className="why">
      <p className="why-name">
        <LevelMark level="contact" label={say('search_level_contact')} />
        <strong>{[civility, firstName, lastName].filter(Boolean).join(' ') || code}</strong>
        {objections.length > 0 ? <span className="tag tag-stop">{say('mark_objection')}</span> : null}
        <Link to={paths.contact(contactId)}>{say('record_open')}</Link>
      </p>
      <ul className="people">
        {affiliations
          .filter((one) => !one.hasEnded)
          .map((one) => (
            <li key={one.id}>
              <Link to={paths.account(one.account.id)}>{one.account.name}</Link>{' '}
              <span className="soft">{one.jobTitle}</span>
            </li>
          ))}
      </ul>
      <ul>
        {points.map((point) => (
          <li key={point.id}>
            <a href={`${point.kind === 'phone' ? 'tel' : 'mailto'}:${point.canonical}`}>{writePoint(point)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
