import type { Reason } from '../../../domain/reason.ts';
import type { AccountPageApi, HeldAccount } from '../../api/account-page.ts';
import type { FormField } from './account-inputs.ts';

/** Takes a gesture back, by the same doors that it went through. */
type TakeBack = () => Promise<unknown>;

/** What a person does to an account in one go: what is said once it is done, and the way back where there is one. */
export interface Gesture {
  readonly said: Reason;
  run(api: AccountPageApi): Promise<TakeBack | null>;
}

const nameOf = ({ fields }: HeldAccount) => String(fields.name ?? '');

/** Writes one field. `before` is what it held. */
export function changeField(
  account: Pick<HeldAccount, 'id' | 'version'>,
  { name, label, isCustom }: Pick<FormField, 'name' | 'label' | 'isCustom'>,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): Gesture {
  const write = (api: AccountPageApi, version: number, value: unknown) =>
    isCustom
      ? api.setCustom(account.id, { version, values: { [name]: value } })
      : api.update(account.id, { version, [name]: value });
  return {
    said: { code: 'did_change_field', values: { field: label } },
    run: async (api) => {
      const { version } = await write(api, account.version, after);
      return version === account.version ? null : () => write(api, version, before);
    },
  };
}

/** Puts an account under another, or (null) under none. A site that goes back gets its SIRET back too. */
export function moveAccount(
  account: HeldAccount,
  { parentId, name, evidence }: { readonly parentId: string | null; readonly name: string; readonly evidence?: string },
): Gesture {
  const place = (api: AccountPageApi, version: number, to: string | null, why?: string) =>
    to === null
      ? api.detach(account.id, version, why)
      : api.attach(account.id, { version, parentId: to, ...(why ? { evidence: why } : {}) });
  const siret = account.identifiers.find((one) => one.kind === 'siret' && one.validTo === null)?.value;
  return {
    said: { code: parentId === null ? 'did_detach' : 'did_move', values: { name: nameOf(account), parent: name } },
    run: async (api) => {
      const moved = await place(api, account.version, parentId, evidence);
      return async () => {
        const back = await place(api, moved.version, account.parentId);
        if (siret !== undefined) await api.update(account.id, { version: back.version, siret });
      };
    },
  };
}

/** Closes an account. A company closes its sites with it: going back opens those that were open. */
export function closeAccount(
  account: HeldAccount,
  { on, reason, siteIds }: { readonly on: string; readonly reason: string; readonly siteIds: readonly string[] },
): Gesture {
  return {
    said: { code: 'did_close', values: { name: nameOf(account) } },
    run: async (api) => {
      const said = { on, ...(reason === '' ? {} : { reason }) };
      const closed = await api.close(account.id, { version: account.version, ...said });
      return async () => {
        await api.reopen(account.id, { version: closed.version });
        for (const siteId of siteIds) await api.reopen(siteId, { version: (await api.fields(siteId)).version });
      };
    },
  };
}

export function reopenAccount(account: HeldAccount): Gesture {
  const { id, version, closedOn } = account;
  return {
    said: { code: 'did_reopen', values: { name: nameOf(account) } },
    run: async (api) => {
      const opened = await api.reopen(id, { version });
      return () => api.close(id, { version: opened.version, ...(closedOn ? { on: closedOn } : {}) });
    },
  };
}

/** A site leaves for another address, and for another SIRET where INSEE has given one. Its history keeps both. */
export function relocateSite(account: HeldAccount, move: Readonly<Record<string, unknown>>): Gesture {
  return {
    said: { code: 'did_relocate', values: { name: nameOf(account) } },
    run: async (api) => {
      await api.relocate(account.id, { version: account.version, ...move });
      return null;
    },
  };
}

export function succeedCompany(
  account: HeldAccount,
  to: {
    readonly successorId: string;
    readonly name: string;
    readonly siteIds: readonly string[];
    readonly evidence: string;
  },
): Gesture {
  const { successorId, name, siteIds, evidence } = to;
  return {
    said: { code: 'did_succeed', values: { name: nameOf(account), successor: name } },
    run: async (api) => {
      const why = evidence === '' ? {} : { evidence };
      await api.succeed(account.id, { version: account.version, successorId, siteIds, ...why });
      return null;
    },
  };
}

export function markHeadOffice(account: HeldAccount): Gesture {
  return {
    said: { code: 'did_head_office', values: { name: nameOf(account) } },
    run: async (api) => {
      const { version } = await api.markHeadOffice(account.id, { version: account.version });
      return () => api.unmarkHeadOffice(account.id, version);
    },
  };
}

export function unmarkHeadOffice(account: HeldAccount): Gesture {
  return {
    said: { code: 'did_no_head_office', values: { name: nameOf(account) } },
    run: async (api) => {
      const { version } = await api.unmarkHeadOffice(account.id, account.version);
      return () => api.markHeadOffice(account.id, { version });
    },
  };
}

/** Says who follows an account; `ownerId` null: nobody. */
export function assignAccount(
  account: HeldAccount,
  to: { readonly ownerId: string | null; readonly name: string },
): Gesture {
  return {
    said: { code: to.ownerId === null ? 'did_unassign' : 'did_assign', values: { name: to.name } },
    run: async (api) => {
      const { version } = await api.assign(account.id, { version: account.version, ownerId: to.ownerId });
      return () => api.assign(account.id, { version, ownerId: account.ownerId });
    },
  };
}

/** What was sold in a year; null takes the year away. */
export function setRevenue(
  account: HeldAccount,
  { year, before, after }: { readonly year: number; readonly before: number | null; readonly after: number | null },
): Gesture {
  return {
    said: { code: 'did_revenue', values: { year } },
    run: async (api) => {
      const { version } = await api.setRevenue(account.id, year, { version: account.version, amountCents: after });
      return () => api.setRevenue(account.id, year, { version, amountCents: before });
    },
  };
}

interface LineChange {
  readonly lineId: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function setLine(account: HeldAccount, { lineId, name, before, after }: LineChange): Gesture {
  return {
    said: { code: 'did_line', values: { name } },
    run: async (api) => {
      const { version } = await api.setLine(account.id, lineId, { version: account.version, status: after });
      return () => api.setLine(account.id, lineId, { version, status: before });
    },
  };
}

export function linkAccount(
  account: HeldAccount,
  to: { readonly kind: string; readonly otherId: string; readonly name: string },
): Gesture {
  return {
    said: { code: 'did_link', values: { name: to.name } },
    run: async (api) => {
      const made = await api.link(account.id, { version: account.version, kind: to.kind, otherId: to.otherId });
      return () => api.unlink(account.id, made.linkId, made.version);
    },
  };
}

export function unlinkAccount(account: HeldAccount, linkId: string): Gesture {
  const link = account.links.find((one) => one.linkId === linkId);
  return {
    said: { code: 'did_unlink' },
    run: async (api) => {
      const { version } = await api.unlink(account.id, linkId, account.version);
      return link ? () => api.link(account.id, { version, kind: link.kind, otherId: link.otherId }) : null;
    },
  };
}

/** An account made by mistake goes, as long as nothing hangs on it. */
export function removeAccount(account: HeldAccount): Gesture {
  return {
    said: { code: 'did_remove', values: { name: nameOf(account) } },
    run: async (api) => {
      await api.remove(account.id, account.version);
      return null;
    },
  };
}
