import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FormField } from './account-inputs.ts';
import { FieldInput } from './field-input.tsx';
import { readTyped, type Typed, typedOf } from './field-value.ts';
import { assignAccount, setLine, setRevenue } from './gestures.ts';
import type { RecordProps } from './record-props.ts';
import { useAccountPage, useGesture, useMembers, useMyRights } from './use-account-page.ts';

const STATUSES = ['prospect', 'client', 'former_client', 'partner', 'inactive'] as const;

/** Who follows it, what it is per product line, what was sold each year. */
export function FiguresPanel(record: RecordProps) {
  const { say } = useSpeaker();
  return (
    <section aria-label={say('record_with_us')}>
      <h2>{say('record_with_us')}</h2>
      <dl className="field-rows">
        <OwnerRow {...record} />
        <LineRows {...record} />
        <RevenueRows {...record} />
      </dl>
    </section>
  );
}

function OwnerRow({ workspaceId, account, held }: RecordProps) {
  const { say, error } = useSpeaker();
  const rights = useMyRights(workspaceId);
  const mayAssign = rights?.has('assign_accounts') ?? false;
  const members = useMembers(workspaceId);
  const gesture = useGesture(workspaceId);
  const working = (members.data ?? []).filter((one) => one.role !== null && one.role !== 'principal');
  return (
    <div className="field-row">
      <dt>{say('accounts_follow')}</dt>
      <dd>
        {mayAssign && members.data ? (
          <NativeSelect
            size="xs"
            aria-label={say('accounts_follow')}
            value={held.ownerId ?? ''}
            data={[
              { value: '', label: say('record_nobody') },
              ...working.map(({ id, name }) => ({ value: id, label: name })),
              // Whoever has left still follows it until somebody else does.
              ...(held.ownerId === null || working.some(({ id }) => id === held.ownerId)
                ? []
                : [{ value: held.ownerId, label: account.ownerName ?? '…' }]),
            ]}
            onChange={(event) => {
              const ownerId = event.currentTarget.value || null;
              const name = working.find((one) => one.id === ownerId)?.name ?? '';
              gesture.mutate(assignAccount(held, { ownerId, name }));
            }}
          />
        ) : (
          (account.ownerName ?? <span className="soft">{say('record_nobody')}</span>)
        )}
        {gesture.error ? <Notice tone="error">{error(gesture.error)}</Notice> : null}
      </dd>
    </div>
  );
}

function LineRows({ workspaceId, held }: RecordProps) {
  const { say, error } = useSpeaker();
  const lines = useAccountPage(workspaceId, ['product-lines'], (api) => api.productLines());
  const gesture = useGesture(workspaceId);
  const inUse = (lines.data ?? []).filter((line) => !line.isArchived);
  return inUse.map((line) => {
    const before = held.productLines.find((one) => one.productLineId === line.id)?.status ?? null;
    return (
      <div key={line.id} className="field-row">
        <dt>{line.name}</dt>
        <dd>
          <NativeSelect
            size="xs"
            aria-label={say('record_line_status', { name: line.name })}
            disabled={!held.mayEdit}
            value={before ?? ''}
            data={[
              { value: '', label: '—' },
              ...STATUSES.map((status) => ({ value: status, label: say(`status_${status}`) })),
            ]}
            onChange={(event) => {
              const after = event.currentTarget.value || null;
              gesture.mutate(setLine(held, { lineId: line.id, name: line.name, before, after }));
            }}
          />
          {gesture.error ? <Notice tone="error">{error(gesture.error)}</Notice> : null}
        </dd>
      </div>
    );
  });
}

function RevenueRows(record: RecordProps) {
  const { account, held } = record;
  const { say } = useSpeaker();
  const lastYear = new Date().getFullYear() - 1;
  const known = account.revenueWithUs.flatMap(({ year, amountCents }) =>
    year === null ? [] : [{ year, amountCents }],
  );
  const years = new Map<number, number | null>(known.map((one) => [one.year, one.amountCents]));
  if (held.mayEdit) for (const year of [lastYear, lastYear - 1]) if (!years.has(year)) years.set(year, null);
  const undated = account.revenueWithUs.find((one) => one.year === null);
  return (
    <>
      {[...years]
        .toSorted(([left], [right]) => right - left)
        .map(([year, amount]) => (
          <RevenueRow key={`${year} ${amount}`} {...record} year={year} before={amount} />
        ))}
      {undated ? (
        <div className="field-row">
          <dt>{say('record_revenue_undated')}</dt>
          <dd>
            <UndatedAmount cents={undated.amountCents} />
          </dd>
        </div>
      ) : null}
    </>
  );
}

function UndatedAmount({ cents }: { readonly cents: number }) {
  const { money } = useSpeaker();
  return <span className="numeric">{money(cents)}</span>;
}

interface RevenueRowProps extends RecordProps {
  readonly year: number;
  readonly before: number | null;
}

/** What was sold in a year, written when the cursor leaves the input or Enter is pressed. */
function RevenueRow({ workspaceId, held, year, before }: RevenueRowProps) {
  const { say, money, error } = useSpeaker();
  const label = say('record_measure_revenue', { year: String(year) });
  const field: FormField = {
    ...{ name: 'revenue', isCustom: false, kind: 'money', label, hint: null, tier: 'optional' },
    ...{ options: [], requiredParts: [] },
  };
  const [typed, setTyped] = useState<Typed>(() => typedOf(field, before));
  const gesture = useGesture(workspaceId);
  const after = readTyped(field, typed);
  const write = () => {
    // Enter keeps it, and leaving the input afterwards would keep it once more.
    if (after === undefined || after === before || gesture.isPending) return;
    gesture.mutate(setRevenue(held, { year, before, after: typeof after === 'number' ? after : null }));
  };
  return (
    <div className="field-row">
      <dt>{label}</dt>
      <dd>
        {held.mayEdit ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              write();
            }}
            onBlur={write}
          >
            <FieldInput
              field={field}
              typed={typed}
              onType={setTyped}
              labelling="spoken"
              problem={after === undefined ? say('record_unreadable') : null}
            />
          </form>
        ) : (
          <span className="numeric">{before === null ? '—' : money(before)}</span>
        )}
        {gesture.error ? <Notice tone="error">{error(gesture.error)}</Notice> : null}
      </dd>
    </div>
  );
}
