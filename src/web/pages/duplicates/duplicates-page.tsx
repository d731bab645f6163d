import { Tabs } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { DuplicateQueue } from './duplicate-queue.tsx';
import { MergeHistory } from './merge-history.tsx';
import { SearchRun } from './search-run.tsx';

/** Possible duplicates of the base, the most valuable first; and the merges of before, each of which can be taken back. */
export function DuplicatesPage() {
  const { say, error } = useSpeaker();
  const session = useSession();
  const workspaceId = useWorkspace()?.id;
  return (
    <>
      <div className="page-head">
        <h1>{say('duplicates_title')}</h1>
        {session.data?.user && workspaceId ? <SearchRun workspaceId={workspaceId} /> : null}
      </div>
      {session.error ? <Notice tone="error">{error(session.error)}</Notice> : null}
      {session.data && !session.data.user ? <LoginForm why={say('duplicates_login')} /> : null}
      {session.data?.user && workspaceId ? (
        <Tabs defaultValue="queue" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="queue">{say('duplicates_queue')}</Tabs.Tab>
            <Tabs.Tab value="history">{say('duplicates_history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="queue">
            <DuplicateQueue workspaceId={workspaceId} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <MergeHistory workspaceId={workspaceId} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </>
  );
}
