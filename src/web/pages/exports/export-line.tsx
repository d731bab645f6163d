import { Button } from '@mantine/core';
import type { ListExport } from '../../../quality/exports/contract.ts';
import { exportPaths } from '../../export-paths.ts';
import { useSpeaker } from '../../language.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';

interface Props {
  readonly workspaceId: string;
  readonly one: ListExport;
  readonly onCancel: () => void;
}

/** One export: what it is, how far, who was left out, the file. */
export function ExportLine({ workspaceId, one, onCancel }: Props) {
  const { say, moment, day } = useSpeaker();
  const what = say(`exports_kind_${one.layout === 'calls' ? 'calls' : one.kind}`);
  const facts = [
    say(`exports_lines_${one.kind}`, { count: one.total }),
    say(`exports_purpose_${one.purpose}`),
    ...(one.filter ? [say('exports_filtered', { filter: one.filter })] : []),
    ...(one.isMine ? [] : [one.createdByName ?? '']),
  ];
  return (
    <li className="export-item">
      <div className="export-what">
        <strong>{what}</strong>{' '}
        <span className="soft numeric">
          {one.format.toUpperCase()} · {moment(one.createdAt)}
        </span>
        <p className="soft">{facts.join(' · ')}</p>
        {one.leftOut > 0 ? <p className="export-left-out">{say('exports_left_out', { count: one.leftOut })}</p> : null}
      </div>
      <div className="export-end">
        {one.status === 'running' ? (
          <>
            <WorkBar share={one.total > 0 ? one.done / one.total : null} label={say('exports_running')} />
            <Button variant="default" onClick={onCancel}>
              {say('frame_cancel')}
            </Button>
          </>
        ) : null}
        {one.status === 'done' ? (
          <>
            <Button component="a" href={exportPaths(workspaceId).file(one.id)} download>
              {say('exports_download')}
            </Button>
            <span className="soft">{say('exports_until', { day: day(one.expiresAt) })}</span>
          </>
        ) : null}
        {one.status === 'failed' ? <span className="past-failed">{say(one.problem ?? 'export_failed')}</span> : null}
        {one.status === 'cancelled' ? <span className="soft">{say('export_cancelled')}</span> : null}
        {one.status === 'expired' ? <span className="soft">{say('exports_expired')}</span> : null}
      </div>
    </li>
  );
}
