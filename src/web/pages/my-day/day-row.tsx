import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSpeaker } from '../../language.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { DayItem } from './day-items.ts';

interface DayRowProps {
  readonly item: DayItem;
  /** The keys are on this one. */
  readonly isHere: boolean;
  readonly onDone: () => void;
  readonly onRefuse: () => void;
  readonly onPeek: () => void;
}

/** One thing of the day: what, about whom, why now, and the button that settles it. */
export function DayRow({ item, isHere, onDone, onRefuse, onPeek }: DayRowProps) {
  const { say } = useSpeaker();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const { title, about, tag } = useWords(item);
  return (
    <li ref={row} className="day-row" data-here={isHere} aria-current={isHere ? 'true' : undefined}>
      <div>
        <p className="why-name">
          {tag}
          {item.opens ? (
            <button type="button" className="text-button" onClick={onPeek}>
              {title}
            </button>
          ) : (
            <span>{title}</span>
          )}
        </p>
        <p className="soft">{about}</p>
      </div>
      <div className="actions">
        <Button
          size="xs"
          variant={isHere ? 'filled' : 'default'}
          aria-label={`${say(`day_do_${item.kind}`)} : ${title}`}
          onClick={onDone}
        >
          {isHere ? <KeyCap>F</KeyCap> : null}
          {say(`day_do_${item.kind}`)}
        </Button>
        {item.kind === 'access' ? (
          <Button size="xs" variant="subtle" onClick={onRefuse}>
            {say('access_request_refuse')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function useWords(item: DayItem) {
  const { say, day, money } = useSpeaker();
  if (item.kind === 'owed') {
    const { subject, body, kind, account, contact, dueOn } = item.entry;
    return {
      title: subject ?? body ?? say(`activity_${kind}`),
      about: [contact?.name, account?.name, dueOn ? say('timeline_due', { day: day(dueOn) }) : null]
        .filter(Boolean)
        .join(' · '),
      tag: <span className="tag">{say(`activity_${kind}`)}</span>,
    };
  }
  if (item.kind === 'access') {
    const { userName, accountName, town, message, askedAt } = item.request;
    return {
      title: say('access_request_line', { name: userName, account: accountName }),
      about: [town, day(askedAt), message].filter(Boolean).join(' · '),
      tag: null,
    };
  }
  const { name, companyName, town, ageDays, valueCents } = item.record;
  const worth = valueCents > 0 ? money(valueCents) : null;
  return {
    title: name,
    about: [companyName, town, say('quality_days', { days: ageDays }), worth].filter(Boolean).join(' · '),
    tag: null,
  };
}
