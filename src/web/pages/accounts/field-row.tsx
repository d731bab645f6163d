import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { HeldAccount } from '../../api/account-page.ts';
import { ApiError } from '../../api/client.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FormField } from './account-inputs.ts';
import { FieldInput } from './field-input.tsx';
import { isEmptyValue, readTyped, sayFieldValue, type Typed, typedOf } from './field-value.ts';
import { changeField } from './gestures.ts';
import { useGesture } from './use-account-page.ts';

interface FieldRowProps {
  readonly workspaceId: string;
  readonly account: HeldAccount;
  readonly field: FormField;
  readonly value: unknown;
}

/** A field with its value, edited where it stands: Enter keeps, Escape leaves it as it was. */
export function FieldRow({ workspaceId, account, field, value }: FieldRowProps) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const [isEditing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setEditing(false);
    // Back where the keyboard was, once the button is there again.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const text = sayFieldValue(speaker, field, value);
  const provenance = account.provenance.find((one) => one.field === field.name);
  return (
    <div className="field-row" data-editing={isEditing}>
      <dt title={field.hint ?? undefined}>{field.label}</dt>
      <dd>
        {isEditing ? (
          <FieldEditor workspaceId={workspaceId} account={account} field={field} value={value} onLeave={leave} />
        ) : (
          <>
            <span className="field-value">
              {text === '' ? <EmptyValue field={field} /> : text}
              {provenance?.source ? <span className="soft"> · {provenance.source}</span> : null}
            </span>
            {account.mayEdit ? (
              <button
                ref={opener}
                type="button"
                className="text-button field-edit"
                data-field={field.name}
                aria-label={say('record_edit_field', { field: field.label })}
                onClick={() => setEditing(true)}
              >
                {say('record_edit')}
              </button>
            ) : null}
          </>
        )}
      </dd>
    </div>
  );
}

function EmptyValue({ field }: { readonly field: FormField }) {
  const { say } = useSpeaker();
  if (field.tier === 'optional') return <span className="soft">—</span>;
  return (
    <span className={field.tier === 'required' ? 'tag tag-stop' : 'tag tag-doubt'}>
      {say(`record_missing_${field.tier}`)}
    </span>
  );
}

function FieldEditor({
  workspaceId,
  account,
  field,
  value,
  onLeave,
}: FieldRowProps & { readonly onLeave: () => void }) {
  const { say, error } = useSpeaker();
  const [typed, setTyped] = useState<Typed>(() => typedOf(field, value));
  const gesture = useGesture(workspaceId);
  const after = readTyped(field, typed);
  const isUnreadable = after === undefined;
  const write = (version: number) => {
    if (isUnreadable) return;
    gesture.mutate(changeField({ id: account.id, version }, field, { before: value, after }), {
      onSuccess: onLeave,
      onError: (problem) => {
        // Somebody changed another field: nothing to choose between here.
        const found = conflictOf(problem, field.name);
        if (found && version === account.version && found.theirs === sayRaw(value)) write(found.version);
      },
    });
  };
  const conflict = conflictOf(gesture.error, field.name);
  return (
    <form
      className="field-editor"
      onSubmit={(event) => {
        event.preventDefault();
        write(account.version);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <div ref={focusFirst}>
        <FieldInput
          field={field}
          typed={typed}
          onType={setTyped}
          labelling="spoken"
          problem={isUnreadable ? say('record_unreadable') : null}
        />
      </div>
      {conflict ? (
        <Notice tone="doubt">
          <p>{say('record_conflict')}</p>
          <div className="actions">
            <Button size="xs" onClick={() => write(conflict.version)}>
              {say('record_conflict_mine', { value: conflict.yours })}
            </Button>
            <Button size="xs" variant="default" onClick={onLeave}>
              {say('record_conflict_theirs', { value: conflict.theirs })}
            </Button>
          </div>
        </Notice>
      ) : null}
      {gesture.error && !conflict ? <Notice tone="error">{error(gesture.error)}</Notice> : null}
      <div className="actions">
        <Button size="xs" type="submit" loading={gesture.isPending} disabled={isUnreadable}>
          {say('record_keep')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onLeave}>
          {say('frame_cancel')}
        </Button>
      </div>
    </form>
  );
}

function focusFirst(box: HTMLDivElement | null): void {
  box?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

interface Conflict {
  readonly version: number;
  readonly theirs: string;
  readonly yours: string;
}

/** Somebody was faster: both values of the field. Null for any other refusal. */
function conflictOf(problem: unknown, name: string): Conflict | null {
  if (!(problem instanceof ApiError) || problem.reason.code !== 'record_changed_meanwhile') return null;
  const details = problem.details.map(({ values }) => values);
  const differing = details.find((values) => values?.field === name) ?? details[0];
  return {
    version: Number(problem.reason.values?.version),
    theirs: sayRaw(differing?.theirs),
    yours: sayRaw(differing?.yours),
  };
}

/** A value as a refusal writes it. */
function sayRaw(value: unknown): string {
  if (value === undefined || value === null || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether a field has a place among those shown at once: filled, or asked for. */
export function isShownAtOnce(field: FormField, value: unknown): boolean {
  return field.tier !== 'optional' || !isEmptyValue(value);
}
