import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { keepListWalk, type ListWalk, type WalkStep } from '../accounts/list-walk.ts';
import { PeekPanel } from '../accounts/peek-panel.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import type { DayItem } from './day-items.ts';
import { DayRow } from './day-row.tsx';
import { useDay, useDone, useRefusal } from './use-day.ts';

/** « Ma journée »: what is owed, who waits, what to look at; one key each. */
export function MyDayPage() {
  const { say, error, longDay } = useSpeaker();
  const session = useSession();
  const workspace = useWorkspace();
  if (session.error) return <Notice tone="error">{error(session.error)}</Notice>;
  if (!session.data) return <p className="soft">{say('frame_loading')}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{say('frame_my_day')}</h1>
        <span className="soft">{longDay(new Date().toISOString())}</span>
      </div>
      {session.data.user && workspace ? (
        <OneDay key={workspace.id} workspaceId={workspace.id} />
      ) : (
        <LoginForm why={say('day_login')} />
      )}
    </>
  );
}

function OneDay({ workspaceId }: { readonly workspaceId: string }) {
  const { say, error } = useSpeaker();
  const navigate = useNavigate();
  const { sections, error: problem } = useDay(workspaceId);
  const done = useDone(workspaceId);
  const refuse = useRefusal(workspaceId);
  const [position, setPosition] = useState(0);
  const [peeked, setPeeked] = useState<WalkStep | null>(null);
  const items = sections?.flatMap((section) => section.items) ?? [];
  const here = items[Math.min(position, items.length - 1)];
  // Two tasks about one account are one step of the walk.
  const steps = new Map(items.flatMap(({ opens }) => (opens ? [[opens.id, opens] as const] : [])));
  const walk: ListWalk = { from: paths.myDay(), steps: [...steps.values()] };
  const open = (item: DayItem | undefined) => {
    if (!item?.opens) return;
    keepListWalk(walk);
    void navigate({ to: item.opens.kind === 'account' ? paths.account(item.opens.id) : paths.contact(item.opens.id) });
  };
  const move = (step: number) => setPosition((now) => Math.max(0, Math.min(items.length - 1, now + step)));
  const next = () => move(1);
  const previous = () => move(-1);
  const settle = () => here && done.mutate(here);
  const peek = () => setPeeked(here?.opens ?? null);
  const openHere = () => open(here);
  const keys = { j: next, k: previous, f: settle, ArrowDown: next, ArrowUp: previous, ' ': peek, Enter: openHere };
  useKeys(keys, peeked === null);
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!sections) return <p className="soft">{say('frame_loading')}</p>;
  const failed = done.error ?? refuse.error;
  return (
    <div className="my-day">
      {failed ? <Notice tone="error">{error(failed)}</Notice> : null}
      {sections.length === 0 ? (
        <div className="empty">
          <p className="empty-title">{say('day_nothing')}</p>
          <p className="soft">{say('day_nothing_help')}</p>
        </div>
      ) : (
        <p className="soft day-keys">{say('day_keys')}</p>
      )}
      {sections.map(({ code, items: ofSection }) => (
        <section key={code} aria-labelledby={`day-${code}`}>
          <h2 id={`day-${code}`}>
            {say(`day_${code}`)} <span className="soft">{ofSection.length}</span>
          </h2>
          <ul className="day-list">
            {ofSection.map((item) => (
              <DayRow
                key={item.id}
                item={item}
                isHere={item === here}
                onDone={() => done.mutate(item)}
                onRefuse={() => refuse.mutate(item.id)}
                onPeek={() => {
                  setPosition(items.indexOf(item));
                  setPeeked(item.opens);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      <PeekPanel workspaceId={workspaceId} shown={peeked} walk={walk} onShow={setPeeked} />
    </div>
  );
}
