import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { HandOver, HandoverScope, Rule, TerritoryView } from '../../../base/territories/contract.ts';
import type { MemberView } from '../../../base/workspaces/contract.ts';
import { departmentName, listDepartments } from '../../../domain/department.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTerritories, useTerritoryChange } from './use-territories.ts';

interface HandoverDialogProps {
  readonly workspaceId: string;
  readonly members: readonly MemberView[];
  readonly territories: readonly TerritoryView[];
  readonly onClose: () => void;
}

/** « Reprise de portefeuille »: from whom, to whom, which part, from which day, and why. */
export function HandoverDialog({ workspaceId, members, territories, onClose }: HandoverDialogProps) {
  const { say, error, money, list } = useSpeaker();
  const [fromId, setFrom] = useState<string | null>(null);
  const [toId, setTo] = useState<string | null>(null);
  const [part, setPart] = useState('all');
  const [startsOn, setStartsOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [note, setNote] = useState('');
  const portfolios = useTerritories(workspaceId, ['portfolios'], (api) => api.portfolios());
  const scope: HandoverScope | null = fromId && toId && fromId !== toId ? { fromId, toId, ...partOf(part) } : null;
  const handOver = useTerritoryChange(workspaceId, (api, asked: HandOver) => api.handOver(asked));
  const here = members.filter(({ leftAt }) => leftAt === null);
  const from = portfolios.data?.portfolios.map(({ userId, name, hasLeft, accounts }) => ({
    value: userId,
    label: say(hasLeft ? 'handover_person_left' : 'handover_person', { name, count: accounts }),
  }));
  const parts = [
    { value: 'all', label: say('handover_part_all') },
    ...territories.map(({ id, name }) => ({
      value: `territory ${id}`,
      label: say('handover_part_territory', { name }),
    })),
    ...listDepartments().map((code) => ({
      value: `department ${code}`,
      label: say('handover_part_department', { name: `${code} ${departmentName(code)}` }),
    })),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('handover_title')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <div className="territory-dialog">
        <Select label={say('handover_from')} data={from ?? []} value={fromId} searchable onChange={setFrom} />
        <Select
          label={say('handover_to')}
          data={here.map(({ id, name, email }) => ({ value: id, label: name || email }))}
          value={toId}
          searchable
          onChange={setTo}
        />
        <Select
          label={say('handover_part')}
          data={parts}
          value={part}
          searchable
          allowDeselect={false}
          onChange={(next) => setPart(next ?? 'all')}
        />
        <TextInput
          type="date"
          label={say('handover_starts_on')}
          value={startsOn}
          onChange={(event) => setStartsOn(event.currentTarget.value)}
        />
        <Textarea
          label={say('handover_note')}
          description={say('handover_note_help')}
          maxLength={2_000}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {scope ? <ScopePreview workspaceId={workspaceId} scope={scope} write={{ say, money, list }} /> : null}
        {portfolios.error ? <Notice tone="error">{error(portfolios.error)}</Notice> : null}
        {handOver.error ? <Notice tone="error">{error(handOver.error)}</Notice> : null}
        <div className="settings-actions">
          <Button
            disabled={!scope || startsOn === ''}
            loading={handOver.isPending}
            onClick={() => {
              if (scope) handOver.mutate({ ...scope, startsOn, note: note || null }, { onSuccess: onClose });
            }}
          >
            {say('handover_do')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('settings_cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** A part as the list names it: everything, a territory, a department. */
function partOf(part: string): { territoryId?: string; filter?: Rule } {
  const [kind, value = ''] = part.split(' ');
  if (kind === 'territory') return { territoryId: value };
  return kind === 'department' ? { filter: { departments: [value] } } : {};
}

interface ScopePreviewProps {
  readonly workspaceId: string;
  readonly scope: HandoverScope;
  readonly write: Pick<ReturnType<typeof useSpeaker>, 'say' | 'money' | 'list'>;
}

function ScopePreview({ workspaceId, scope, write: { say, money, list } }: ScopePreviewProps) {
  const { error } = useSpeaker();
  const preview = useTerritories(workspaceId, ['handover', JSON.stringify(scope)], (api) => api.previewHandover(scope));
  if (preview.error) return <Notice tone="error">{error(preview.error)}</Notice>;
  if (!preview.data) return <p className="soft">{say('territory_counting')}</p>;
  const { accounts, revenueCents, activities, territories } = preview.data;
  return (
    <Notice tone="calm">
      <strong>{say('handover_accounts', { count: accounts })}</strong>{' '}
      {say('territory_revenue', { money: money(revenueCents) })} · {say('handover_activities', { count: activities })}
      {territories.length > 0 ? ` · ${say('handover_territories', { names: list(territories) })}` : ''}
    </Notice>
  );
}
