import { useMemo, useState } from 'react';
import { useSpeaker } from '../../../language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { RecordProps } from '../record-props.ts';
import { useAccountPage, useMembers, useMyRights } from '../use-account-page.ts';
import { ChangeList } from './change-list.tsx';
import { DateSlider } from './date-slider.tsx';
import type { NamesById } from './logged-words.ts';
import { RecordThen } from './record-then.tsx';

/** The record through time, read once it is opened: who changed what, and the slider of dates. */
export function HistoryPanel(record: RecordProps) {
  const { say } = useSpeaker();
  const [isOpen, setOpen] = useState(false);
  const rights = useMyRights(record.workspaceId);
  if (!rights?.has('read_changes')) return null;
  return (
    <details className="account-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{say('record_history')}</h2> <span className="soft">{say('record_history_what')}</span>
      </summary>
      {isOpen ? <OpenHistory {...record} /> : null}
    </details>
  );
}

function OpenHistory({ workspaceId, account, held }: RecordProps) {
  const { say, error } = useSpeaker();
  const [instant, setInstant] = useState<string | null>(null);
  const found = useAccountPage(workspaceId, ['changes', account.id], (api) => api.changes(account.id));
  const members = useMembers(workspaceId);
  const names: NamesById = useMemo(
    () =>
      new Map([
        ...(members.data ?? []).map(({ id, name }) => [id, name] as const),
        ...held.parents.map(({ parentId, name }) => [parentId, name] as const),
        ...account.trail.map(({ id, name }) => [id, name] as const),
      ]),
    [members.data, held.parents, account.trail],
  );
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  const { changes, next } = found.data;
  const instants = [...new Set(changes.map(({ changedAt }) => changedAt))].reverse();
  return (
    <>
      <DateSlider instants={instants} instant={instant} onChange={setInstant} />
      {instant === null ? null : (
        <RecordThen workspaceId={workspaceId} account={account} held={held} instant={instant} names={names} />
      )}
      <ChangeList changes={changes} names={names} isWhole={next === null} onThen={setInstant} />
    </>
  );
}
