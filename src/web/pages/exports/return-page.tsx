import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { SheetReturn } from '../../../quality/exports/returns/contract.ts';
import { exportKeys, exportsApi } from '../../api/exports.ts';
import { importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { useWorkspace } from '../login/use-workspace.ts';
import { Problem } from '../problem.tsx';
import { ReturnChanges } from './return-changes.tsx';

/** A sheet that came back: what was edited in it, decided and saved. */
export function ReturnPage() {
  const { returnId } = useParams({ from: '/exports/retours/$returnId' });
  const { say } = useSpeaker();
  const workspaceId = useWorkspace()?.id ?? null;
  const query = useQuery({
    queryKey: exportKeys.return(workspaceId ?? '', returnId),
    queryFn: () => exportsApi(workspaceId ?? '').return(returnId),
    enabled: workspaceId !== null,
  });
  return (
    <>
      <div className="page-head">
        <Link className="crumb" to={paths.exports()}>
          {say('exports_title')} ›
        </Link>
        <h1>{query.data?.name ?? ''}</h1>
      </div>
      {query.error ? <Problem error={query.error} loginWhy={say('exports_login')} /> : null}
      {query.data && workspaceId ? <OneReturn workspaceId={workspaceId} one={query.data} /> : null}
    </>
  );
}

function OneReturn({ workspaceId, one }: { readonly workspaceId: string; readonly one: SheetReturn }) {
  return (
    <>
      <Counts one={one} />
      {one.counts.added > 0 ? <Added workspaceId={workspaceId} one={one} /> : null}
      {one.changes.total > 0 ? (
        <>
          <Save workspaceId={workspaceId} one={one} />
          <ReturnChanges workspaceId={workspaceId} returnId={one.id} />
        </>
      ) : null}
    </>
  );
}

const TOLD = ['absent', 'repeated', 'gone', 'damaged'] as const;

function Counts({ one: { counts, changes } }: { readonly one: SheetReturn }) {
  const { say } = useSpeaker();
  const told = TOLD.filter((name) => (counts[name] ?? 0) > 0);
  return (
    <Notice tone="calm">
      <p>
        <strong>
          {changes.total === 0 ? say('returns_no_change') : say('returns_changes', { count: changes.total })}
        </strong>{' '}
        {say('returns_untouched', { count: counts.untouched })}
      </p>
      {told.map((name) => (
        <p key={name}>{say(`returns_${name}`, { count: counts[name] ?? 0 })}</p>
      ))}
    </Notice>
  );
}

/** Lines that somebody added go the way of any file: with their columns, their duplicates and their review. */
function Added({ workspaceId, one }: { readonly workspaceId: string; readonly one: SheetReturn }) {
  const { say, error } = useSpeaker();
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: async () => {
      const { headers, lines } = await exportsApi(workspaceId).added(one.id);
      const text = [headers, ...lines]
        .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]/g, ' ')).join('\t'))
        .join('\n');
      return importsApi.sendPaste(text);
    },
    onSuccess: ({ id }) => navigate({ to: '/imports/$importId', params: { importId: id } }),
  });
  return (
    <Notice
      tone="doubt"
      action={
        <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
          {say('returns_added_open')}
        </Button>
      }
    >
      {say('returns_added', { count: one.counts.added })}
      {send.error ? ` ${error(send.error)}` : null}
    </Notice>
  );
}

function Save({ workspaceId, one }: { readonly workspaceId: string; readonly one: SheetReturn }) {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const [done, setDone] = useState({ saved: 0, refused: 0 });
  const save = useMutation({
    mutationFn: async () => {
      let remaining = 1;
      const sum = { saved: 0, refused: 0 };
      while (remaining > 0) {
        const step = await exportsApi(workspaceId).save(one.id);
        remaining = step.remaining;
        sum.saved += step.saved;
        sum.refused += step.refused;
        setDone({ ...sum });
      }
      return sum;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: exportKeys.return(workspaceId, one.id) }),
  });
  const { toTake, toDecide, saved, refused } = one.changes;
  return (
    <div className="return-save">
      <Button disabled={toTake === 0} loading={save.isPending} onClick={() => save.mutate()}>
        {say('returns_save', { count: toTake })}
      </Button>
      {toDecide > 0 ? <span className="soft">{say('returns_to_decide', { count: toDecide })}</span> : null}
      {saved > 0 ? <span>{say('returns_saved', { count: saved })}</span> : null}
      {refused > 0 ? <span className="past-failed">{say('returns_refused', { count: refused })}</span> : null}
      {save.isPending ? (
        <WorkBar share={toTake > 0 ? (done.saved + done.refused) / toTake : null} label={say('frame_loading')} />
      ) : null}
      {save.error ? <Notice tone="error">{error(save.error)}</Notice> : null}
    </div>
  );
}
