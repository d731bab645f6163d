import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountLevel } from '../../../../domain/organization-model.ts';
import { type AccountPageApi, accountPageApi } from '../../../api/account-page.ts';
import { searchKeys } from '../../../api/duplicates.ts';
import type { FormField } from '../account-inputs.ts';
import { readTyped, type Typed, type TypedAddress, typedOf } from '../field-value.ts';

/** Long enough not to compare every letter of a fast typist. */
const PAUSE_MS = 300;

export type Twin = Awaited<ReturnType<AccountPageApi['check']>>['twins'][number];

/** What is typed in the form of a new account: by field, and as a creation takes it. */
export function useDraft() {
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  return {
    typedIn: (field: FormField): Typed => typed[field.name] ?? typedOf(field, null),
    type: (name: string, value: Typed) => setTyped((now) => ({ ...now, [name]: value })),
    /** What was said, field by field; empty ones are left out. */
    valuesOf: (fields: readonly FormField[]) =>
      Object.fromEntries(
        fields.flatMap((field) => {
          const text = typed[field.name];
          const value = text === undefined ? null : readTyped(field, text);
          return value === null || value === undefined || value === false || value === '' ? [] : [[field.name, value]];
        }),
      ),
    /** Fields whose words cannot be read. */
    unreadable: (fields: readonly FormField[]) =>
      fields.filter((field) => {
        const text = typed[field.name];
        return text !== undefined && readTyped(field, text) === undefined;
      }),
    typed,
  };
}

interface Checked {
  readonly workspaceId: string;
  readonly level: AccountLevel;
  readonly parentId: string | null;
  readonly typed: Readonly<Record<string, Typed>>;
}

/** Records of the base that resemble what is being typed, asked for while it is typed. */
export function useTwins({ workspaceId, level, parentId, typed }: Checked): readonly Twin[] {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim() || undefined : undefined);
  const { line, postcode, town } = (typed.address ?? {}) as TypedAddress; // by the kind of its field
  const draft = {
    ...{ level, name: text('name'), siren: text('siren'), siret: text('siret'), code: text('ownCode') },
    ...{
      website: text('website'),
      address: line || undefined,
      postcode: postcode || undefined,
      town: town || undefined,
    },
    accountId: parentId ?? undefined,
  };
  const [asked] = useDebouncedValue(JSON.stringify(draft), PAUSE_MS);
  const isTold = (text('name')?.length ?? 0) >= 3 || text('siren') !== undefined || text('siret') !== undefined;
  const found = useQuery({
    queryKey: [...searchKeys.all(workspaceId), 'twins', asked],
    // What was written a moment ago, by this very function.
    queryFn: ({ signal }) => accountPageApi(workspaceId).check(JSON.parse(asked) as typeof draft, signal),
    placeholderData: keepPreviousData,
    enabled: isTold,
  });
  if (!isTold) return [];
  return (found.data?.twins ?? []).filter((twin) => twin.level === level && twin.band !== 'apart');
}
