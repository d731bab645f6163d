import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ACTIVITY_KINDS, type ActivityKind, type CreateActivityRequest } from '../../../base/activities/contract.ts';
import { activitiesApi, contactKeys, type Subject } from '../../api/contacts.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** YYYY-MM-DD where the reader is. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** One line to keep what was just said, or what is owed and by when. */
export function ActivityForm({ workspaceId, subject }: { readonly workspaceId: string; readonly subject: Subject }) {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const [kind, setKind] = useState<ActivityKind>('call');
  const [words, setWords] = useState('');
  const [on, setOn] = useState(today);
  const isOwed = kind === 'task' || kind === 'follow_up';
  const save = useMutation({
    mutationFn: (asked: CreateActivityRequest) => activitiesApi.create(workspaceId, asked),
    onSuccess: async () => {
      setWords('');
      await queries.invalidateQueries({ queryKey: contactKeys.all(workspaceId) });
    },
  });
  const submit = () => {
    // Today means now; another day stands at its noon, the same day everywhere in France.
    const occurred = on === today() ? {} : { occurredAt: new Date(`${on}T12:00:00`).toISOString() };
    save.mutate(
      isOwed ? { kind, ...subject, subject: words, dueOn: on } : { kind, ...subject, body: words, ...occurred },
    );
  };
  return (
    <form
      className="activity-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') submit();
      }}
    >
      <div className="contact-line-form">
        <Select
          size="xs"
          aria-label={say('activity_kind')}
          data={ACTIVITY_KINDS.map((value) => ({ value, label: say(`activity_${value}`) }))}
          value={kind}
          allowDeselect={false}
          // The list holds kinds and nothing else.
          onChange={(value) => setKind(value as ActivityKind)}
        />
        <TextInput
          size="xs"
          type="date"
          required
          aria-label={say(isOwed ? 'activity_due' : 'activity_when')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        aria-label={say(isOwed ? 'activity_reason' : 'activity_words')}
        placeholder={say(isOwed ? 'activity_reason' : 'activity_words')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {save.error ? <Notice tone="error">{error(save.error)}</Notice> : null}
      <Button size="xs" type="submit" loading={save.isPending}>
        {say('activity_save')}
      </Button>
    </form>
  );
}
