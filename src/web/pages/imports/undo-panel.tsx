import { Button } from '@mantine/core';
import type { ImportUndo } from '../../../quality/imports/undo/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { UndoCountLines } from './undo-counts.tsx';
import { UndoItemList } from './undo-items.tsx';
import type { Undoing } from './use-undo.ts';

/** « Annuler cet import… »: what it would take back, then how far it is, then what stayed. */
export function UndoPanel({ undoing, workspaceId }: { readonly undoing: Undoing; readonly workspaceId: string }) {
  const { say, error } = useSpeaker();
  const { undo, plan } = undoing;
  return (
    <div className="undo" aria-live="polite">
      {undo ? (
        <Stage undo={undo} undoing={undoing} workspaceId={workspaceId} />
      ) : (
        <Button variant="default" loading={plan.isPending} onClick={() => plan.mutate()}>
          {say('undo_open')}
        </Button>
      )}
      {undoing.error ? <Notice tone="error">{error(undoing.error)}</Notice> : null}
    </div>
  );
}

interface StageProps {
  readonly undo: ImportUndo;
  readonly undoing: Undoing;
  readonly workspaceId: string;
}

function Stage({ undo, undoing, workspaceId }: StageProps) {
  const { say } = useSpeaker();
  if (undo.status === 'planning' || undo.status === 'running') return <AtWork undo={undo} undoing={undoing} />;
  if (undo.status === 'planned') return <Planned undo={undo} undoing={undoing} workspaceId={workspaceId} />;
  if (undo.status === 'done')
    return (
      <>
        <Notice tone="calm">
          <p>
            <strong>{say(undo.isPartial ? 'undo_done_part' : 'undo_done')}</strong> {say('undo_again_hint')}
          </p>
          <UndoCountLines counts={undo.counts} />
        </Notice>
        <UndoItemList undo={undo} workspaceId={workspaceId} />
      </>
    );
  return <Cut undo={undo} undoing={undoing} />;
}

function AtWork({ undo, undoing }: Pick<StageProps, 'undo' | 'undoing'>) {
  const { say, number } = useSpeaker();
  const { done, total, status } = undo;
  const values = { done: number(done), total: number(total ?? 0) };
  const label = status === 'planning' ? say('undo_planning') : say('undo_running', values);
  return (
    <div className="work">
      <span>{label}</span>
      <WorkBar share={total ? done / total : null} label={label} />
      <p className="soft">{say('work_can_close')}</p>
      <Button variant="default" loading={undoing.cancel.isPending} onClick={() => undoing.cancel.mutate()}>
        {say('undo_stop')}
      </Button>
    </div>
  );
}

function Planned({ undo, undoing, workspaceId }: StageProps) {
  const { say } = useSpeaker();
  const { begin, cancel } = undoing;
  return (
    <section className="undo-plan" aria-label={say('undo_title', { name: undo.fileName })}>
      <h3>{say('undo_title', { name: undo.fileName })}</h3>
      <UndoCountLines counts={undo.counts} />
      <UndoItemList undo={undo} workspaceId={workspaceId} />
      <div className="actions">
        <Button color="red.9" loading={begin.isPending} onClick={() => begin.mutate()}>
          {say('undo_go')}
        </Button>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {say('undo_keep')}
        </Button>
      </div>
    </section>
  );
}

function Cut({ undo, undoing }: Pick<StageProps, 'undo' | 'undoing'>) {
  const { say } = useSpeaker();
  const { begin, plan } = undoing;
  const stopped = undo.status === 'cancelled' ? 'undo_cancelled' : 'undo_failed';
  const next = undo.hasBegun ? begin : plan;
  return (
    <>
      <Notice tone="doubt">{say(undo.hasBegun ? stopped : 'undo_plan_failed')}</Notice>
      <Button variant="default" loading={next.isPending} onClick={() => next.mutate()}>
        {say(undo.hasBegun ? 'undo_go_on' : 'undo_open')}
      </Button>
    </>
  );
}
