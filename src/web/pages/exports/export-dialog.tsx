import { Button, Modal, Radio, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExportPurpose, StartExportRequest } from '../../../quality/exports/contract.ts';
import { EXPORTED_COLUMNS } from '../../../quality/exports/contract.ts';
import { exportKeys, exportsApi } from '../../api/exports.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ExportedList } from './exported-list.ts';

const PURPOSES: readonly ExportPurpose[] = ['any', 'phone', 'email', 'mail', 'none'];

interface Props {
  readonly workspaceId: string;
  readonly list: ExportedList;
  readonly onClose: () => void;
}

/** What for, in which form; whoever objects stays at home. */
export function ExportDialog({ workspaceId, list, onClose }: Props) {
  const { say, error, language } = useSpeaker();
  const [kind, setKind] = useState<'account' | 'contact' | 'calls'>(list.kind);
  const [purpose, setPurpose] = useState<ExportPurpose>('any');
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx');
  const [operators, setOperators] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () =>
      exportsApi(workspaceId).start({ ...wish(list, kind), ...forms(kind, purpose, format, operators), language }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: exportKeys.all(workspaceId) });
      onClose();
      navigate({ to: paths.exports() });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('exports_dialog')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <div className="export-form">
        <Kinds list={list} kind={kind} onChange={setKind} />
        {kind === 'calls' ? (
          <Textarea
            label={say('exports_operators')}
            description={say('exports_operators_help')}
            autosize
            minRows={2}
            value={operators}
            onChange={(event) => setOperators(event.currentTarget.value)}
          />
        ) : (
          <>
            <Radio.Group
              label={say('exports_purpose')}
              description={say('exports_purpose_help')}
              value={purpose}
              onChange={(value) => setPurpose(value as ExportPurpose)} // the values of PURPOSES
            >
              {PURPOSES.map((one) => (
                <Radio key={one} value={one} label={say(`exports_purpose_${one}`)} />
              ))}
            </Radio.Group>
            <SegmentedControl
              aria-label={say('exports_format')}
              value={format}
              onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
              data={[
                { value: 'xlsx', label: 'Excel (XLSX)' },
                { value: 'csv', label: 'CSV' },
              ]}
            />
          </>
        )}
        {start.error ? <Notice tone="error">{error(start.error)}</Notice> : null}
        <div className="dialog-end">
          <Button variant="default" onClick={onClose}>
            {say('frame_cancel')}
          </Button>
          <Button loading={start.isPending} onClick={() => start.mutate()}>
            {say('exports_start')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

type Kind = 'account' | 'contact' | 'calls';

/** A list of accounts leaves as accounts, or as the persons who work there where nothing filters it. */
function Kinds({
  list,
  kind,
  onChange,
}: {
  readonly list: ExportedList;
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}) {
  const { say } = useSpeaker();
  const kinds: readonly Kind[] =
    list.kind === 'contact' ? ['contact', 'calls'] : list.filter ? ['account'] : ['account', 'contact', 'calls'];
  return (
    <SegmentedControl
      aria-label={say('exports_what')}
      value={kind}
      onChange={(value) => onChange(kinds.find((one) => one === value) ?? kind)}
      data={kinds.map((value) => ({ value, label: say(`exports_kind_${value}`) }))}
    />
  );
}

/** The list itself; its order and its columns are those of its own records only. */
function wish(list: ExportedList, kind: Kind): Pick<StartExportRequest, 'kind' | 'filter' | 'sort' | 'fields'> {
  const own = kind === 'account' ? 'account' : 'contact';
  if (own !== list.kind) return { kind: own };
  const known: readonly string[] = EXPORTED_COLUMNS[own];
  const columns = (list.columns ?? []).filter((name) => known.includes(name.split('.')[0] ?? ''));
  return {
    kind: own,
    filter: list.filter ?? '',
    sort: list.sort ?? '',
    ...(columns.length > 0 && { fields: columns.join(',') }),
  };
}

function forms(
  kind: Kind,
  purpose: ExportPurpose,
  format: 'csv' | 'xlsx',
  operators: string,
): Partial<StartExportRequest> {
  if (kind !== 'calls') return { purpose, format };
  const names = operators.split(/[\n,;]/).map((name) => name.trim());
  return { layout: 'calls', operators: names.filter((name) => name !== '') };
}
