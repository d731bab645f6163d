import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ListName } from '../../../base/contacts/views/contract.ts';
import type { FilterCondition } from '../../../domain/list-filter.ts';
import { useSpeaker } from '../../language.tsx';
import { conditionOf, draftOf, type FilterDraft, type Verb, verbsOf } from './filter-draft.ts';
import { FILTER_FIELDS, type FilterField, filterField, labelOf } from './filter-fields.ts';
import { sayChoice } from './say-filter.ts';
import type { Members } from './use-members.ts';

interface FilterFormProps {
  readonly list: ListName;
  readonly members: Members;
  /** The condition to change; a new one without it. */
  readonly condition: FilterCondition | null;
  readonly onSave: (condition: FilterCondition) => void;
  readonly onCancel: () => void;
}

const PARTS = ['self', 'person', 'place', 'above'] as const;

/** One sentence of a filter in three steps: which field, how it is compared, with what. */
export function FilterForm({ list, members, condition, onSave, onCancel }: FilterFormProps) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const [draft, setDraft] = useState<FilterDraft>(() => draftOf(condition));
  const field = filterField(list, draft.field);
  const made = field ? conditionOf(field, draft) : null;
  const groups = PARTS.map((part) => ({
    group: say(`list_part_${list}_${part}`),
    items: FILTER_FIELDS[list]
      .filter((one) => one.part === part)
      .map((one) => ({ value: one.field, label: say(labelOf(one.field)) })),
  })).filter(({ items }) => items.length > 0);
  const verbs = field ? verbsOf(field) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (made) onSave(made);
  };
  return (
    <form
      className="filter-form"
      aria-label={say(condition ? 'list_filter_change' : 'list_filter_add')}
      onSubmit={submit}
      onKeyDown={(event) => {
        // In an open list Escape closes the list.
        const isOpen = event.target instanceof HTMLElement && event.target.matches('[aria-expanded="true"]');
        if (event.key === 'Escape' && !isOpen) onCancel();
      }}
    >
      <Select
        label={say('list_filter_field')}
        data={groups}
        value={draft.field || null}
        searchable
        autoFocus={condition === null}
        allowDeselect={false}
        nothingFoundMessage={say('list_filter_no_field')}
        onChange={(next) => next && setDraft({ field: next, verb: 'is', values: [] })}
      />
      {field ? (
        <Select
          label={say('list_filter_verb')}
          data={verbs.map((verb) => ({ value: verb, label: say(`list_ask_${verb}`) }))}
          value={draft.verb}
          allowDeselect={false}
          onChange={(verb) => verb && setDraft({ ...draft, verb: verb as Verb })}
        />
      ) : null}
      {field && draft.verb !== 'empty' && draft.verb !== 'filled' ? (
        <ValueField
          field={field}
          members={members}
          values={draft.values}
          onChange={(values) => setDraft({ ...draft, values })}
        />
      ) : null}
      <div className="filter-buttons">
        <Button type="submit" disabled={!made}>
          {say('list_filter_apply')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say('frame_cancel')}
        </Button>
      </div>
    </form>
  );
}

interface ValueFieldProps {
  readonly field: FilterField;
  readonly members: Members;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function ValueField({ field, members, values, onChange }: ValueFieldProps) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const label = say('list_filter_value');
  const choices = choicesOf(field, members, speaker);
  if (choices)
    return (
      <MultiSelect
        label={label}
        data={choices.map(([value, words]) => ({ value, label: words }))}
        value={[...values]}
        searchable
        nothingFoundMessage={say('list_filter_no_value')}
        onChange={onChange}
      />
    );
  return (
    <TextInput
      label={label}
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={field.kind === 'money' ? 'decimal' : undefined}
      value={values[0] ?? ''}
      onChange={(event) => onChange([event.currentTarget.value])}
    />
  );
}

function choicesOf(
  { kind, choices, words }: FilterField,
  { present }: Members,
  speaker: ReturnType<typeof useSpeaker>,
): readonly (readonly [string, string])[] | null {
  if (kind === 'member') return [['me', speaker.say('list_me')], ...present];
  if (kind === 'yes_or_no')
    return [
      ['yes', speaker.say('list_yes')],
      ['no', speaker.say('list_no')],
    ];
  return choices?.map((code) => [code, sayChoice(words ?? '', code, speaker)] as const) ?? null;
}
