import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../../language.tsx';
import type { FormField } from '../account-inputs.ts';
import { FieldInput } from '../field-input.tsx';
import { readTyped, type Typed, typedOf } from '../field-value.ts';
import { relocateSite } from '../gestures.ts';
import type { DialogProps } from '../record-props.ts';
import { GestureDialog } from './gesture-dialog.tsx';

const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** A site leaves for another address: one record, two SIRETs, both addresses kept. */
export function RelocateDialog({ workspaceId, account, held, onClose }: DialogProps) {
  const { say } = useSpeaker();
  const field: FormField = {
    ...{ name: 'address', isCustom: false, kind: 'address', label: say('relocate_address'), hint: null },
    ...{ tier: 'required', options: [], requiredParts: ['postcode', 'town'] },
  };
  const [address, setAddress] = useState<Typed>(() => typedOf(field, null));
  const [siret, setSiret] = useState('');
  const [on, setOn] = useState(today);
  const value = readTyped(field, address);
  const move = { address: value, on, ...(siret.trim() === '' ? {} : { siret: siret.trim() }) };
  return (
    <GestureDialog
      workspaceId={workspaceId}
      title={say('relocate_title', { name: account.name })}
      verb={say('relocate_do')}
      gesture={value && on !== '' ? relocateSite(held, move) : null}
      onClose={onClose}
    >
      <p>{say('relocate_what')}</p>
      <FieldInput field={field} typed={address} onType={setAddress} labelling="shown" />
      <TextInput
        size="xs"
        label={say('relocate_siret')}
        description={say('relocate_siret_help')}
        value={siret}
        onChange={(event) => setSiret(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="date"
        label={say('relocate_on')}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <p className="soft">{say('no_way_back')}</p>
    </GestureDialog>
  );
}
