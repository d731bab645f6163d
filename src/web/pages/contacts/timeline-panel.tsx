import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ACTIVITY_KINDS, type TimelineEntry } from '../../../base/activities/contract.ts';
import { activitiesApi, contactKeys, type Subject } from '../../api/contacts.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActivityForm } from './activity-form.tsx';

interface TimelinePanelProps {
  readonly workspaceId: string;
  readonly subject: Subject;
}

/** What happened and what is owed, newest first: of a person, or of an account and everything below it. */
export function TimelinePanel({ workspaceId, subject }: TimelinePanelProps) {
  const { say, error } = useSpeaker();
  const [kind, setKind] = useState<string | null>(null);
  const timeline = useInfiniteQuery({
    queryKey: [...contactKeys.timeline(workspaceId, subject), kind],
    queryFn: ({ pageParam }) => activitiesApi.timeline(workspaceId, subject, kind ?? undefined, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <section className="timeline" aria-label={say('timeline_title')}>
      <div className="timeline-head">
        <h2>{say('timeline_title')}</h2>
        <Select
          size="xs"
          aria-label={say('timeline_filter')}
          placeholder={say('timeline_all')}
          clearable
          data={ACTIVITY_KINDS.map((value) => ({ value, label: say(`activity_${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <ActivityForm workspaceId={workspaceId} subject={subject} />
      {timeline.error ? <Notice tone="error">{error(timeline.error)}</Notice> : null}
      {timeline.data && entries.length === 0 ? <p className="soft">{say('timeline_none')}</p> : null}
      <ol className="people">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} workspaceId={workspaceId} />
        ))}
      </ol>
      {timeline.hasNextPage ? (
        <Button size="xs" variant="default" loading={timeline.isFetching} onClick={() => timeline.fetchNextPage()}>
          {say('timeline_more')}
        </Button>
      ) : null}
    </section>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly workspaceId: string;
}

function Entry({ entry, workspaceId }: EntryProps) {
  const { say, day } = useSpeaker();
  const queries = useQueryClient();
  const done = useMutation({
    mutationFn: () => activitiesApi.markDone(workspaceId, entry.id, entry.version ?? 1),
    onSettled: () => queries.invalidateQueries({ queryKey: contactKeys.all(workspaceId) }),
  });
  const isOpen = entry.dueOn !== null && entry.doneAt === null;
  const when = entry.doneAt
    ? say('timeline_done', { day: day(entry.doneAt) })
    : entry.dueOn
      ? say('timeline_due', { day: day(entry.dueOn) })
      : entry.isDated
        ? day(entry.happenedAt)
        : say('timeline_undated');
  return (
    <li>
      <p className="why-name">
        <span className={isOpen ? 'tag tag-doubt' : 'tag'}>{say(`activity_${entry.kind}`)}</span>
        <span className="soft numeric">{when}</span>
        {isOpen ? (
          <button type="button" className="text-button" onClick={() => done.mutate()}>
            {say('timeline_mark_done')}
          </button>
        ) : null}
      </p>
      {entry.subject ? <p>{entry.subject}</p> : null}
      {entry.body ? <p className="timeline-body">{entry.body}</p> : null}
      <p className="soft">{[entry.contact?.name, entry.account?.name, entry.outcome].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
