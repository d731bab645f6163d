import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';

/** Where the long work has come, with a way to stop it. */
export function WorkProgress({ analysis }: { readonly analysis: Analysis }) {
  const { say } = useSpeaker();
  const cancel = useMutation({ mutationFn: () => importsApi.cancel(analysis.id) });
  const { progress } = analysis;
  const stage = say(progress ? `work_${progress.stage}` : 'work_starting');
  const total = progress?.total ?? null;
  const share = progress && total !== null && total > 0 ? progress.done / total : null;
  const amount = (() => {
    if (!progress || progress.done === 0) return '';
    if (progress.stage === 'reading') return say('work_rows', { done: progress.done });
    return total === null ? '' : say('work_done_of', { done: progress.done, total });
  })();
  return (
    <div className="work" aria-live="polite">
      <div className="work-line">
        <span>{stage}</span>
        <span className="soft numeric">{amount}</span>
        <Button variant="default" size="compact-sm" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {say('work_cancel')}
        </Button>
      </div>
      <WorkBar share={share} label={stage} />
      <p className="soft">{say('work_can_close')}</p>
    </div>
  );
}
