import type { BackupsView } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeople } from './use-people.ts';

const WEEK_MS = 7 * 86_400_000;

/** When the installation was last copied, and how it is done: the copy itself is taken where Ramure runs. */
export function BackupSection({ workspaceId }: SectionProps) {
  const { say, error } = useSpeaker();
  const settings = usePeople(workspaceId, 'settings', (api) => api.settings());
  const isManager = settings.data?.me.rights.includes('manage_settings') ?? false;
  if (settings.error) return <Notice tone="error">{error(settings.error)}</Notice>;
  if (!settings.data) return <p className="soft">{say('frame_loading')}</p>;
  if (!isManager) return <Notice tone="calm">{say('backup_not_yours')}</Notice>;
  return <Backups workspaceId={workspaceId} />;
}

function Backups({ workspaceId }: SectionProps) {
  const { say, error, moment } = useSpeaker();
  const backups = usePeople(workspaceId, 'backups', (api) => api.backups());
  if (backups.error) return <Notice tone="error">{error(backups.error)}</Notice>;
  if (!backups.data) return <p className="soft">{say('frame_loading')}</p>;
  const { last, restored } = backups.data;
  const instants = { at: moment(restored?.restoredAt ?? ''), takenAt: moment(restored?.takenAt ?? '') };
  return (
    <div className="settings">
      <section>
        <h2>{say('backup_last')}</h2>
        {last ? <LastBackup last={last} /> : <Notice tone="doubt">{say('backup_none')}</Notice>}
        {restored ? <p className="soft">{say('backup_last_restored', instants)}</p> : null}
      </section>
      <section>
        <h2>{say('backup_how_title')}</h2>
        <p>{say('backup_how')}</p>
        <pre>npx ramure backup ramure-{new Date().toISOString().slice(0, 10)}.tar</pre>
        <p className="soft">{say('backup_how_where')}</p>
      </section>
    </div>
  );
}

function LastBackup({ last }: { readonly last: NonNullable<BackupsView['last']> }) {
  const { say, moment } = useSpeaker();
  const { file, rows, bytes, product } = last;
  const isOld = Date.now() - Date.parse(last.takenAt) > WEEK_MS;
  return (
    <>
      <p>
        <strong>{moment(last.takenAt)}</strong>{' '}
        <span className="soft">
          {say('backup_last_facts', { file, rows, product, megabytes: Math.ceil(bytes / 1_000_000) })}
        </span>
      </p>
      {isOld ? <Notice tone="doubt">{say('backup_old')}</Notice> : null}
    </>
  );
}
