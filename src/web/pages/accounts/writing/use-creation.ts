import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CreateAccount } from '../../../../base/accounts/change-contract.ts';
import type { AccountLevel } from '../../../../domain/organization-model.ts';
import type { CreationDraft } from '../../../../quality/governance/contract.ts';
import { accountPageApi } from '../../../api/account-page.ts';
import { useSpeaker } from '../../../language.tsx';
import { paths } from '../../../paths.ts';
import type { FormField } from '../account-inputs.ts';
import { useGesture } from '../use-account-page.ts';
import type { PickedAccount } from './account-picker.tsx';
import type { Twin, useDraft } from './use-draft.ts';

interface Creation {
  readonly level: AccountLevel;
  readonly parent: PickedAccount | null;
  readonly fields: readonly FormField[];
  readonly draft: ReturnType<typeof useDraft>;
  /** Records that were looked at and said to be others. */
  readonly distinct: ReadonlySet<string>;
}

/** Creates what was typed, takes a record that is there instead, or asks for the creation; then the record is opened. */
export function useCreation(workspaceId: string, { level, parent, fields, draft, distinct }: Creation) {
  const { say } = useSpeaker();
  const navigate = useNavigate();
  const gesture = useGesture(workspaceId);
  const own = draft.valuesOf(fields.filter((field) => !field.isCustom));
  const custom = draft.valuesOf(fields.filter((field) => field.isCustom));
  const name = String(own.name ?? '');
  // The names of the fields are those of the contract; the server reads each again.
  const wished = { ...own, name, level, ...(parent ? { parentId: parent.id } : {}) } as Partial<CreateAccount> &
    Pick<CreateAccount, 'level' | 'name'>;
  const open = (id: string) => void navigate({ to: paths.account(id) });

  const create = () =>
    gesture.mutate({
      said: { code: 'did_create', values: { name } },
      run: async (api) => {
        const isBare = Object.keys(custom).length === 0;
        const own = isBare ? {} : { custom: custom as NonNullable<CreateAccount['custom']> }; // the server reads each again
        const made = await api.create({ ...wished, ...own, distinctFrom: [...distinct] });
        open(made.id);
        // Values of fields that the workspace added hang on the record: it is no empty one.
        if (!isBare) return null;
        return async () => {
          await api.remove(made.id, made.version);
          void navigate({ to: parent ? paths.account(parent.id) : paths.accounts() });
        };
      },
    });
  const take = (twin: Twin) =>
    gesture.mutate({
      said: { code: 'did_take', values: { name: twin.name } },
      run: async (api) => {
        const { version } = await api.fields(twin.id);
        await api.attachInstead({ accountId: twin.id, version, draft: wished });
        open(twin.id);
        return null;
      },
    });
  const asking = useMutation({
    mutationFn: (reason: string) =>
      accountPageApi(workspaceId).requestCreation({
        draft: requestOf(level, own),
        parentId: parent?.id ?? null,
        ...(reason === '' ? {} : { reason }),
      }),
    onSuccess: ({ createdRecordId }) => {
      if (createdRecordId) open(createdRecordId);
    },
  });
  return {
    create,
    take,
    request: (reason: string) => asking.mutate(reason),
    isPending: gesture.isPending || asking.isPending,
    error: gesture.error ?? asking.error,
    answer: asking.data && !asking.data.createdRecordId ? say('create_asked', { name }) : null,
  };
}

/** What a request for a creation may say of the account. */
function requestOf(level: AccountLevel, own: Readonly<Record<string, unknown>>): CreationDraft {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const address = (own.address ?? {}) as Readonly<Record<string, unknown>>; // by the kind of its field
  return {
    ...{ level, name: text(own.name) ?? '', siren: text(own.siren), siret: text(own.siret) },
    ...{ street: text(address.line), postcode: text(address.postcode), town: text(address.town) },
    status: own.status as CreationDraft['status'], // one of the select's values
  };
}
