import { useMemo } from 'react';
import type { Stage } from '../../../domain/field-definition.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { writeIdentifier, writePoint } from './account-facts.ts';
import { type FormField, formFields } from './account-inputs.ts';
import { FieldRow, isShownAtOnce } from './field-row.tsx';
import { heldValue } from './field-value.ts';
import type { RecordProps } from './record-props.ts';
import { useAccountPage, useDictionary } from './use-account-page.ts';

/** The fields of an account as its dictionary asks for them, each with its value. */
export function useFilledFields({ workspaceId, account, held }: RecordProps) {
  const speaker = useSpeaker();
  const dictionary = useDictionary(workspaceId);
  const custom = useAccountPage(workspaceId, ['custom', account.id], (api) => api.custom(account.id));
  const { level } = account;
  // A stage is a status: the contract of a change names the same words.
  const stage = (account.status ?? 'any') as Stage;
  const fields = useMemo(
    () => (dictionary.data ? formFields(dictionary.data, { level, stage }, speaker) : []),
    [dictionary.data, level, stage, speaker],
  );
  const filled = fields.map((field) => ({
    field,
    value: field.isCustom ? (custom.data?.values[field.name] ?? null) : heldValue(held, field),
  }));
  return { filled, error: dictionary.error ?? custom.error };
}

/** « L'essentiel »: what is filled or asked for, then the rest folded; each is edited where it stands. */
export function FieldsPanel(record: RecordProps) {
  const { workspaceId, held } = record;
  const { say, error } = useSpeaker();
  const { filled, error: problem } = useFilledFields(record);
  const row = ({ field, value }: { readonly field: FormField; readonly value: unknown }) => (
    <FieldRow key={field.name} workspaceId={workspaceId} account={held} field={field} value={value} />
  );
  const first = filled.filter(({ field, value }) => isShownAtOnce(field, value));
  const rest = filled.filter(({ field, value }) => !isShownAtOnce(field, value));
  return (
    <section aria-label={say('record_fields')}>
      <h2>{say('record_fields')}</h2>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      <dl className="field-rows">{first.map(row)}</dl>
      <FormerIdentifiers {...record} />
      <Reach {...record} />
      {rest.length > 0 && held.mayEdit ? (
        <details className="account-fold">
          <summary>{say('record_fields_more', { count: rest.length })}</summary>
          <dl className="field-rows">{rest.map(row)}</dl>
        </details>
      ) : null}
    </section>
  );
}

/** Numbers that named it once: a site that moved is one site with two SIRETs. */
function FormerIdentifiers({ held }: RecordProps) {
  const { say, day } = useSpeaker();
  const former = held.identifiers.filter((one) => one.validTo !== null);
  if (former.length === 0) return null;
  return (
    <ul className="former-numbers" aria-label={say('record_former_numbers')}>
      {former.map(({ kind, value, validFrom, validTo }) => (
        <li key={`${kind} ${value}`} className="soft">
          {say('record_former_number', {
            kind: kind.endsWith('_code') ? say('input_own_code') : kind.toUpperCase(),
            value: writeIdentifier(value),
            from: validFrom ? day(validFrom) : '…',
            to: day(validTo ?? ''),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The telephones and mailboxes of the account itself. */
function Reach({ account }: RecordProps) {
  const { say } = useSpeaker();
  if (account.points.length === 0 && account.objections.length === 0) return null;
  return (
    <ul className="account-reach">
      {account.points.map((point) => (
        <li key={`${point.kind} ${point.canonical}`}>
          <a href={`${point.kind === 'phone' ? 'tel' : 'mailto'}:${point.canonical}`}>{writePoint(point)}</a>
        </li>
      ))}
      {account.objections.map(({ channel, raw }) => (
        <li key={`${channel} ${raw}`}>
          <span className="tag tag-stop">{say('record_objection', { channel: say(`channel_${channel}`) })}</span>
        </li>
      ))}
    </ul>
  );
}
