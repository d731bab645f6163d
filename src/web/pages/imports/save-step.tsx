import { Button, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionView } from '../../../base/workspaces/contract.ts';
import type { Analysis, AnalysisSave } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { type Speaker, useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { UndoPanel } from './undo-panel.tsx';
import { useUndo } from './use-undo.ts';

type Counts = NonNullable<AnalysisSave['created']>;

/** « 4 sociétés, 6 sites et 7 contacts »; what is none is not said. */
function sayCounts({ say, list }: Speaker, counts: Counts): string {
  const parts = [
    ['groups_count', counts.groups],
    ['entities_count', counts.entities],
    ['sites_count', counts.sites],
    ['contacts_count', counts.contacts],
  ] as const;
  return list(parts.filter(([, count]) => count > 0).map(([code, count]) => say(code, { count })));
}

/** « Vous allez créer… »: what saving will do, who does it, and that it was done. */
export function SaveStep({ analysis }: { readonly analysis: Analysis }) {
  const speaker = useSpeaker();
  const { say, reason } = speaker;
  const session = useSession();
  const { save, figures } = analysis;
  if (!figures) return null;
  if (save?.state === 'running') return <Saving save={save} />;
  if (save?.state === 'done') {
    if (save.importId === null) return <Saved save={save} />;
    if (!session.data?.user) return <SavedBySomebody save={save} />;
    return <SavedOnce analysis={analysis} save={save} importId={save.importId} session={session.data} />;
  }
  return (
    <>
      <div className="save-what">
        <p className="save-sentence">{say('save_sentence', { what: sayCounts(speaker, figures) })}</p>
        <p className="soft">
          {[
            say('save_keeps'),
            figures.objections > 0 ? say('save_objections', { count: figures.objections }) : '',
            figures.questions > 0 ? say('save_open_questions', { count: figures.questions }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      {save?.problem ? <Notice tone="error">{reason(save.problem)}</Notice> : null}
      {session.data?.user ? (
        <SaveForm analysis={analysis} session={session.data} />
      ) : (
        <LoginForm why={say('login_please')} />
      )}
    </>
  );
}

/** Who wants to undo says first who he is. */
function SavedBySomebody({ save }: { readonly save: AnalysisSave }) {
  const { say } = useSpeaker();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Saved save={save} />
      {isAsking ? (
        <LoginForm why={say('undo_login')} />
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {say('undo_open')}
        </Button>
      )}
    </>
  );
}

/** Saved, and perhaps undone since: then it may be saved again. */
function SavedOnce({
  analysis,
  save,
  importId,
  session,
}: {
  readonly analysis: Analysis;
  readonly save: AnalysisSave;
  readonly importId: string;
  readonly session: SessionView;
}) {
  const undoing = useUndo(save.workspaceId, importId);
  const isUndone = undoing.undo?.status === 'done';
  return (
    <>
      {isUndone ? null : <Saved save={save} />}
      <UndoPanel undoing={undoing} workspaceId={save.workspaceId} />
      {isUndone ? <SaveForm analysis={analysis} session={session} /> : null}
    </>
  );
}

function SaveForm({ analysis, session }: { readonly analysis: Analysis; readonly session: SessionView }) {
  const { id, isRefreshing } = analysis;
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const [workspaceId, setWorkspaceId] = useState(useWorkspace()?.id ?? '');
  const save = useMutation({
    mutationFn: () => importsApi.save(id, workspaceId),
    onSuccess: (next) => queries.setQueryData(importKeys.one(id), next),
  });
  return (
    <>
      <div className="save-form">
        {session.workspaces.length > 1 ? (
          <Select
            label={say('save_workspace')}
            data={session.workspaces.map(({ id: value, name }) => ({ value, label: name }))}
            value={workspaceId}
            allowDeselect={false}
            onChange={(value) => setWorkspaceId(value ?? '')}
          />
        ) : null}
        <Button loading={save.isPending} disabled={isRefreshing} onClick={() => save.mutate()}>
          {say('save_go')}
        </Button>
      </div>
      {save.error ? <Notice tone="error">{error(save.error)}</Notice> : null}
    </>
  );
}

function Saving({ save }: { readonly save: AnalysisSave }) {
  const { say } = useSpeaker();
  const total = save.progress?.total ?? null;
  const share = save.progress && total ? save.progress.done / total : null;
  return (
    <div className="work" aria-live="polite">
      <span>{say('save_running')}</span>
      <WorkBar share={share} label={say('save_running')} />
      <p className="soft">{say('work_can_close')}</p>
    </div>
  );
}

function Saved({ save }: { readonly save: AnalysisSave }) {
  const speaker = useSpeaker();
  const { say, moment } = speaker;
  const names = { workspace: save.workspaceName, date: moment(save.at) };
  const what = save.created ? sayCounts(speaker, save.created) : '';
  const created = what === '' ? say('save_done_nothing', names) : say('save_done_counts', { ...names, what });
  return (
    <Notice tone="calm" action={<Link to={paths.accounts()}>{say('save_see')}</Link>}>
      <p>
        <strong>{say('save_done')}</strong>
      </p>
      {save.isAgain ? <p>{say('save_same_again', names)}</p> : null}
      {save.created && !save.isAgain ? <p className="soft">{created}</p> : null}
      {save.toCheck > 0 && !save.isAgain ? <p>{say('save_to_check', { count: save.toCheck })}</p> : null}
    </Notice>
  );
}
