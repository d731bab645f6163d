import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountOverview, AccountView } from '../../../base/accounts/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TreeList } from '../../ui/tree-list.tsx';
import { type GroupRow, MEASURES, type Measure, measureOf, rowsOf, yearsOf } from './group-rows.ts';
import { SitesList } from './sites-list.tsx';
import { useAccountPage } from './use-account-page.ts';

interface GroupPanelProps {
  readonly workspaceId: string;
  /** The top of the tree that the account stands in. */
  readonly topId: string;
  readonly account: AccountView;
}

/** The tree of the group with one named total, or its sites by region. */
export function GroupPanel({ workspaceId, topId, account }: GroupPanelProps) {
  const { say, error } = useSpeaker();
  const [shape, setShape] = useState('tree');
  const found = useAccountPage(workspaceId, ['overview', topId], (api) => api.overview(topId));
  return (
    <section aria-label={say('record_tree')}>
      <div className="account-section-head">
        <h2>{say('record_tree')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={say('record_level')}
          value={shape}
          onChange={setShape}
          data={[
            { value: 'tree', label: say('record_level_tree') },
            { value: 'sites', label: say('record_level_sites') },
          ]}
        />
      </div>
      {found.error ? <Notice tone="error">{error(found.error)}</Notice> : null}
      {found.data && shape === 'tree' ? (
        <Tree key={topId} top={found.data} account={account} workspaceId={workspaceId} />
      ) : null}
      {shape === 'sites' ? <SitesList workspaceId={workspaceId} topId={topId} hereId={account.id} /> : null}
    </section>
  );
}

interface TreeProps {
  readonly top: AccountOverview;
  readonly account: AccountView;
  readonly workspaceId: string;
}

const ROW_HEIGHT = 32;
const ROWS_SHOWN = 12;

function Tree({ top, account }: TreeProps) {
  const { say } = useSpeaker();
  const navigate = useNavigate();
  const years = yearsOf(top);
  const [measure, setMeasure] = useState(years.length > 0 ? `revenue ${years[0]}` : 'contacts');
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([top.id, account.id, ...account.trail.map(({ id }) => id)]),
  );
  const [selected, select] = useState<string | null>(account.id);
  const rows = rowsOf(top, open);
  const toggle = (id: string) =>
    setOpen((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  const [kind = 'contacts', year = ''] = measure.split(' ');
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={say('record_measure')}
        value={measure}
        onChange={(event) => setMeasure(event.currentTarget.value)}
        data={MEASURES.flatMap((one) =>
          one === 'revenue'
            ? years.map((of) => ({
                value: `revenue ${of}`,
                label: say('record_measure_revenue', { year: String(of) }),
              }))
            : [{ value: one, label: say(`record_measure_${one}`) }],
        )}
      />
      <div className="group-tree" style={{ height: Math.min(rows.length, ROWS_SHOWN) * ROW_HEIGHT + 2 }}>
        <TreeList
          label={say('record_tree')}
          selected={selected}
          onSelect={select}
          onToggle={toggle}
          onEnter={(id) => void navigate({ to: paths.account(id) })}
          rows={rows.map((row) => ({
            key: row.id,
            depth: row.depth,
            isOpen: open.has(row.id),
            canOpen: row.canOpen,
            content: (
              <Row row={row} isHere={row.id === account.id} measure={kind as Measure} year={Number(year) || null} />
            ), // a value of the list above
          }))}
        />
      </div>
    </>
  );
}

interface RowProps {
  readonly row: GroupRow;
  readonly isHere: boolean;
  readonly measure: Measure;
  readonly year: number | null;
}

function Row({ row, isHere, measure, year }: RowProps) {
  const { say, money, number } = useSpeaker();
  const navigate = useNavigate();
  const total = measureOf(row.totals, measure, year);
  const text = measure === 'revenue' || measure === 'potential' ? money(total) : number(total);
  return (
    <>
      <LevelMark level={row.level} label={say(`tree_level_${row.level}`)} />
      {isHere ? (
        <strong className="tree-name">{row.name}</strong>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="text-button tree-name"
          onClick={(event) => {
            event.stopPropagation();
            void navigate({ to: paths.account(row.id) });
          }}
        >
          {row.name}
        </button>
      )}
      <span className="tree-end numeric">{total === 0 ? '—' : text}</span>
    </>
  );
}
