import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { NewContactRequest } from '../../../base/contacts/contract.ts';
import type { SignatureDraft } from '../../../base/contacts/signature/contract.ts';
import { accountKeys } from '../../api/accounts.ts';
import { ApiError } from '../../api/client.ts';
import { contactsApi } from '../../api/contacts.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { TwinNotice, type TwinShown, twinsOf } from './twin-notice.tsx';

interface AddContactProps {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly accountName: string;
}

const FIELDS = ['firstName', 'lastName', 'job', 'phone', 'email'] as const;
type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;
const EMPTY: Fields = { firstName: '', lastName: '', job: '', phone: '', email: '' };
const LABELS = {
  firstName: 'contact_first_name',
  lastName: 'contact_last_name',
  job: 'contact_job',
  phone: 'contact_phone',
  email: 'contact_email',
} as const;

/** Adds somebody to an account, by hand or from a pasted signature; whoever is there already is shown first. */
export function AddContact({ workspaceId, accountId, accountName }: AddContactProps) {
  const { say, error } = useSpeaker();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState<Fields>(EMPTY);
  const [signature, setSignature] = useState<SignatureDraft | null>(null);
  const save = useMutation({
    mutationFn: (distinctFrom: readonly string[]) =>
      contactsApi.create(workspaceId, requestOf(fields, accountId, distinctFrom)),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: accountKeys.all(workspaceId) });
      await navigate({ to: paths.contact(id) });
    },
  });
  const refused = save.error instanceof ApiError && save.error.reason.code === 'duplicate_likely' ? save.error : null;
  const twins: readonly TwinShown[] = refused ? twinsOf(refused) : (signature?.twins ?? []);
  if (!isOpen)
    return (
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {say('contact_add')}
      </Button>
    );
  return (
    <form
      className="contact-form"
      aria-label={say('contact_add_here', { name: accountName })}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate([]);
      }}
    >
      <PasteSignature
        workspaceId={workspaceId}
        accountId={accountId}
        onRead={(read) => {
          setSignature(read);
          setFields(fieldsOf(read));
        }}
      />
      {FIELDS.map((name) => (
        <TextInput
          key={name}
          size="xs"
          label={say(LABELS[name])}
          value={fields[name]}
          onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
        />
      ))}
      {signature ? <SignatureRest draft={signature.draft} /> : null}
      {save.error && !refused ? <Notice tone="error">{error(save.error)}</Notice> : null}
      <TwinNotice twins={twins} />
      <div className="actions">
        <Button size="xs" type="submit" loading={save.isPending}>
          {say('contact_save')}
        </Button>
        {refused ? (
          <Button size="xs" variant="default" onClick={() => save.mutate(twins.map((twin) => twin.id))}>
            {say('contact_not_twin')}
          </Button>
        ) : null}
        <Button size="xs" variant="subtle" onClick={() => setOpen(false)}>
          {say('frame_cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Several numbers or mailboxes stand in one field: the server parts them. */
function requestOf(fields: Fields, accountId: string, distinctFrom: readonly string[]): NewContactRequest {
  const text = (value: string) => (value.trim() === '' ? undefined : value);
  const list = (value: string) => (value.trim() === '' ? [] : [value]);
  return {
    firstName: text(fields.firstName),
    lastName: text(fields.lastName),
    phones: list(fields.phone),
    emails: list(fields.email),
    worksAt: { accountId, jobTitle: text(fields.job) },
    distinctFrom: [...distinctFrom],
  };
}

function fieldsOf({ draft }: SignatureDraft): Fields {
  return {
    firstName: draft.firstName ?? '',
    lastName: draft.lastName ?? '',
    job: draft.jobTitle ?? '',
    phone: draft.phones
      .filter((one) => one.use !== 'fax')
      .map((one) => one.canonical)
      .join(' ; '),
    email: draft.emails.join(' ; '),
  };
}

/** What the signature says of the company: shown, for the account may be another. */
function SignatureRest({ draft }: { readonly draft: SignatureDraft['draft'] }) {
  const { say } = useSpeaker();
  const { street, postcode, town } = draft.address ?? { street: null, postcode: null, town: null };
  const rest = [draft.companyName, street, [postcode, town].filter(Boolean).join(' '), draft.website].filter(Boolean);
  if (rest.length === 0) return null;
  return <p className="soft">{say('contact_paste_found', { text: rest.join(', ') })}</p>;
}

interface PasteSignatureProps {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly onRead: (read: SignatureDraft) => void;
}

function PasteSignature({ workspaceId, accountId, onRead }: PasteSignatureProps) {
  const { say, error } = useSpeaker();
  const [text, setText] = useState('');
  const read = useMutation({
    mutationFn: () => contactsApi.readSignature(workspaceId, { text, accountId }),
    onSuccess: onRead,
  });
  return (
    <details>
      <summary>{say('contact_paste')}</summary>
      <Textarea
        size="xs"
        rows={5}
        label={say('contact_paste_text')}
        description={say('contact_paste_help')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read.error ? <Notice tone="error">{error(read.error)}</Notice> : null}
      <Button
        size="xs"
        variant="default"
        disabled={text.trim() === ''}
        loading={read.isPending}
        onClick={() => read.mutate()}
      >
        {say('contact_paste_read')}
      </Button>
    </details>
  );
}
