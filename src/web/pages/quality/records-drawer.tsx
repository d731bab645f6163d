import { Drawer } from '@mantine/core';
import type { RecordLine } from '../../../quality/governance/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountRecord } from '../accounts/account-record.tsx';
import type { Shown } from './panel-props.ts';
import { useQuality } from './use-quality.ts';

interface DrawerProps {
  readonly workspaceId: string;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown | null) => void;
}

/** Numbers open: the records behind one, and from there a record. */
export function RecordsDrawer({ workspaceId, shown, onShow }: DrawerProps) {
  const { say } = useSpeaker();
  return (
    <Drawer
      opened={shown !== null}
      onClose={() => onShow(null)}
      position="right"
      size="lg"
      title={shown && shown.kind !== 'account' ? say(`${shown.kind}_${shown.code}`) : undefined}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      {shown?.kind === 'account' ? (
        <>
          {shown.from ? (
            <button type="button" className="text-button" onClick={() => onShow(shown.from)}>
              {say('quality_back')}
            </button>
          ) : null}
          <AccountRecord
            workspaceId={workspaceId}
            accountId={shown.accountId}
            onOpen={(accountId) => onShow({ ...shown, accountId })}
          />
        </>
      ) : null}
      {shown && shown.kind !== 'account' ? (
        <RecordList workspaceId={workspaceId} shown={shown} onShow={onShow} />
      ) : null}
    </Drawer>
  );
}

interface ListProps {
  readonly workspaceId: string;
  readonly shown: Exclude<Shown, { kind: 'account' }>;
  readonly onShow: (shown: Shown) => void;
}

function RecordList({ workspaceId, shown, onShow }: ListProps) {
  const { say, error } = useSpeaker();
  const { kind, code, recordKind } = shown;
  const found = useQuality(workspaceId, ['records', kind, code, recordKind], (api) =>
    kind === 'rule' ? api.recordsOfRule(code) : api.recordsOfIndicator(code, recordKind),
  );
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  if (found.data.records.length === 0) return <p className="soft">{say('quality_records_none')}</p>;
  return (
    <ul className="quality-records" aria-label={say('quality_records_of')}>
      {found.data.records.map((record) => (
        <li key={record.id}>
          <RecordName record={record} onOpen={(accountId) => onShow({ kind: 'account', accountId, from: shown })} />
        </li>
      ))}
    </ul>
  );
}

interface NameProps {
  readonly record: RecordLine;
  readonly onOpen: (accountId: string) => void;
}

/** A record by its mark and its name, with its company and its town: a site is never shown without them. */
export function RecordName({ record, onOpen }: NameProps) {
  const { say } = useSpeaker();
  const { accountId, level, name } = record;
  return (
    <span className="quality-record">
      <LevelMark level={level} label={say(level === 'contact' ? 'search_level_contact' : `tree_level_${level}`)} />
      {accountId ? (
        <button type="button" className="text-button" onClick={() => onOpen(accountId)}>
          {name}
        </button>
      ) : (
        <span>{name}</span>
      )}
      <span className="soft">{[record.companyName, record.town].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
