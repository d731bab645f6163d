import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FieldView } from '../../../../base/fields/contract.ts';
import type { Stage } from '../../../../domain/field-definition.ts';
import { type AccountLevel, mayStandUnder } from '../../../../domain/organization-model.ts';
import { useSpeaker } from '../../../language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { type FormField, formFields } from '../account-inputs.ts';
import { FieldInput } from '../field-input.tsx';
import { AccountPicker, type PickedAccount } from './account-picker.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { TwinsNotice } from './twins-notice.tsx';
import { useCreation } from './use-creation.ts';
import { useDraft, useTwins } from './use-draft.ts';

interface CreateFormProps {
  readonly workspaceId: string;
  readonly level: AccountLevel;
  readonly firstParent: PickedAccount | null;
  readonly dictionary: readonly FieldView[];
  /** Whoever may not create asks for the creation. */
  readonly way: 'create' | 'request';
}

const LEVELS = ['group', 'entity', 'site'] as const;

/** What is required first, the rest folded; what resembles it in the base is shown while it is typed. */
export function CreateForm({ workspaceId, level, firstParent, dictionary, way }: CreateFormProps) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const [parent, setParent] = useState(firstParent);
  const [distinct, setDistinct] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const draft = useDraft();
  const stage = (draft.typed.status || 'any') as Stage; // the select of statuses holds stages
  const fields = useMemo(() => formFields(dictionary, { level, stage }, speaker), [dictionary, level, stage, speaker]);
  const twins = useTwins({ workspaceId, level, parentId: parent?.id ?? null, typed: draft.typed });
  const creation = useCreation(workspaceId, { level, parent, fields, draft, distinct });
  const unreadable = draft.unreadable(fields);
  const of = (tier: FormField['tier']) =>
    fields.filter((field) => field.tier === tier && !(way === 'request' && field.isCustom));
  const input = (field: FormField) => (
    <FieldInput
      key={field.name}
      field={field}
      typed={draft.typedIn(field)}
      onType={(value) => draft.type(field.name, value)}
      labelling="shown"
      problem={unreadable.includes(field) ? say('record_unreadable') : null}
    />
  );
  return (
    <form
      className="create-form"
      aria-label={say(`create_title_${level}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (unreadable.length > 0) return;
        if (way === 'create') creation.create();
        else creation.request(reason.trim());
      }}
    >
      {way === 'request' ? <Notice tone="calm">{say('create_by_request')}</Notice> : null}
      <AccountPicker
        workspaceId={workspaceId}
        label={say(`create_under_${level}`)}
        picked={parent}
        onPick={setParent}
        levels={LEVELS.filter((one) => mayStandUnder(level, one))}
        isRequired={level === 'site'}
      />
      {of('required').map(input)}
      <TwinsNotice
        twins={twins}
        distinct={distinct}
        onDistinct={(id) => setDistinct((now) => new Set([...now, id]))}
        onTake={way === 'create' ? creation.take : null}
      />
      {of('recommended').map(input)}
      <details className="account-fold">
        <summary>{say('record_fields_more', { count: of('optional').length })}</summary>
        {of('optional').map(input)}
      </details>
      {way === 'request' ? (
        <Textarea
          size="xs"
          autosize
          minRows={2}
          label={say('create_reason')}
          description={say('create_reason_help')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      <RefusalNotice error={creation.error} />
      {creation.answer ? <Notice tone="calm">{creation.answer}</Notice> : null}
      <div className="actions">
        <Button type="submit" loading={creation.isPending}>
          {say(way === 'create' ? `create_do_${level}` : 'create_ask')}
        </Button>
      </div>
    </form>
  );
}
