import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import type { FormField } from './account-inputs.ts';
import { ADDRESS_PARTS, type Typed, type TypedAddress } from './field-value.ts';

interface FieldInputProps {
  readonly field: FormField;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  /** In place the label stands beside it already. */
  readonly labelling: 'shown' | 'spoken';
  readonly problem?: string | null;
}

/** The input of a field, by the kind of its values. */
export function FieldInput({ field, typed, onType, labelling, problem = null }: FieldInputProps) {
  const { kind, label, hint, options, tier } = field;
  const isRequired = tier === 'required';
  const named = labelling === 'shown' ? { label, description: hint } : { 'aria-label': label };
  const common = { ...named, error: problem, size: 'xs', withAsterisk: isRequired } as const;
  if (kind === 'flag')
    return (
      <Checkbox
        size="xs"
        label={label}
        description={labelling === 'shown' ? hint : undefined}
        checked={typed === true}
        onChange={(event) => onType(event.currentTarget.checked)}
      />
    );
  if (kind === 'address') return <AddressInput field={field} typed={typed as TypedAddress} onType={onType} />; // by its kind
  if (kind === 'choice')
    return (
      <NativeSelect
        {...common}
        value={String(typed)}
        data={[{ value: '', label: '—' }, ...options]}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  if (kind === 'choices')
    return (
      <MultiSelect {...common} data={[...options]} value={Array.isArray(typed) ? [...typed] : []} onChange={onType} />
    );
  if (kind === 'texts')
    return (
      <Textarea
        {...common}
        autosize
        minRows={1}
        value={String(typed)}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'money' || kind === 'number' ? 'decimal' : undefined}
      rightSection={kind === 'money' ? <span className="soft">€</span> : null}
      autoComplete="off"
      value={String(typed)}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

interface AddressInputProps {
  readonly field: FormField;
  readonly typed: TypedAddress;
  readonly onType: (typed: TypedAddress) => void;
}

/** An address is taken whole: half of one beside half of another would be nowhere. */
function AddressInput({ field, typed, onType }: AddressInputProps) {
  const { say } = useSpeaker();
  return (
    <fieldset className="address-input">
      <legend>{field.label}</legend>
      {ADDRESS_PARTS.map((part) => (
        <TextInput
          key={part}
          size="xs"
          className={`address-${part}`}
          label={say(`address_${part}`)}
          withAsterisk={field.requiredParts.includes(part)}
          autoComplete="off"
          value={typed[part] ?? ''}
          onChange={(event) => onType({ ...typed, [part]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
