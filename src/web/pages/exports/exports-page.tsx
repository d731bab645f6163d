import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { exportKeys, exportsApi } from '../../api/exports.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { ExportButton } from './export-button.tsx';
import { ExportLine } from './export-line.tsx';

const ASK_AGAIN_MS = 700;

/** What left, and what comes back. */
export function ExportsPage() {
  const { say, error } = useSpeaker();
  const session = useSession();
  const workspace = useWorkspace();
  return (
    <>
      <div className="page-head">
        <h1>{say('exports_title')}</h1>
        {workspace ? (
          <div className="actions">
            <ExportButton workspaceId={workspace.id} list={{ kind: 'account' }} />
          </div>
        ) : null}
      </div>
      {session.error ? <Notice tone="error">{error(session.error)}</Notice> : null}
      {session.data && !session.data.user ? <LoginForm why={say('exports_login')} /> : null}
      {workspace ? (
        <>
          <SendBack workspaceId={workspace.id} />
          <Exports workspaceId={workspace.id} />
          <Returns workspaceId={workspace.id} />
        </>
      ) : null}
    </>
  );
}

/** The place where an exported sheet is dropped again. */
function SendBack({ workspaceId }: { readonly workspaceId: string }) {
  const { say, error, language } = useSpeaker();
  const picker = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: (file: File) => exportsApi(workspaceId).sendBack(file, language),
    onSuccess: ({ id }) => navigate({ to: '/exports/retours/$returnId', params: { returnId: id } }),
  });
  return (
    <>
      <div className="export-back">
        <p>{say('returns_drop')}</p>
        <Button loading={send.isPending} onClick={() => picker.current?.click()}>
          {say('returns_choose')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.xlsx,.xlsm,.xls,.ods"
          aria-label={say('returns_choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) send.mutate(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {send.isPending ? <WorkBar share={null} label={say('frame_loading')} /> : null}
      {send.error ? <Notice tone="error">{error(send.error)}</Notice> : null}
    </>
  );
}

function Exports({ workspaceId }: { readonly workspaceId: string }) {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: exportKeys.all(workspaceId),
    queryFn: () => exportsApi(workspaceId).list(),
    refetchInterval: ({ state }) =>
      state.data?.exports.some(({ status }) => status === 'running') ? ASK_AGAIN_MS : false,
  });
  const cancel = useMutation({
    mutationFn: (id: string) => exportsApi(workspaceId).cancel(id),
    onSettled: () => queries.invalidateQueries({ queryKey: exportKeys.all(workspaceId) }),
  });
  if (list.error) return <Notice tone="error">{error(list.error)}</Notice>;
  const all = list.data?.exports ?? [];
  return (
    <section className="past" aria-labelledby="exports-mine">
      <h2 id="exports-mine">{say('exports_mine')}</h2>
      {list.data && all.length === 0 ? <p className="soft">{say('exports_none')}</p> : null}
      <ul className="export-list">
        {all.map((one) => (
          <ExportLine key={one.id} workspaceId={workspaceId} one={one} onCancel={() => cancel.mutate(one.id)} />
        ))}
      </ul>
    </section>
  );
}

function Returns({ workspaceId }: { readonly workspaceId: string }) {
  const { say, moment } = useSpeaker();
  const list = useQuery({
    queryKey: exportKeys.returns(workspaceId),
    queryFn: () => exportsApi(workspaceId).returns(),
  });
  const all = list.data?.returns ?? [];
  if (all.length === 0) return null;
  return (
    <section className="past" aria-labelledby="returns-mine">
      <h2 id="returns-mine">{say('returns_mine')}</h2>
      <ul className="export-list">
        {all.map((one) => (
          <li key={one.id} className="export-item">
            <Link to={paths.sheetReturn(one.id)}>{one.name}</Link>
            <span className="soft">
              {say('returns_changes', { count: one.changes.total })} · {moment(one.receivedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
