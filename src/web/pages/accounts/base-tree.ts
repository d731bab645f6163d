import type { AccountSummary } from '../../../base/accounts/contract.ts';
import type { AccountContact } from '../../../base/contacts/contract.ts';
import type { Reason } from '../../../domain/reason.ts';
import { formatSiren, parseSiren } from '../../../domain/siren.ts';
import { accountKeys, accountsApi } from '../../api/accounts.ts';
import type { TreeNode, TreeSource } from '../tree/tree-source.ts';

function writeSiren(text: string): string {
  const siren = parseSiren(text);
  return siren === null ? text : formatSiren(siren);
}

/** A saved account as a row of the tree. */
export function nodeOfAccount(account: AccountSummary): TreeNode {
  const marks: Reason[] = [];
  if (account.isHeadOffice) marks.push({ code: 'mark_head_office' });
  if (account.kind) marks.push({ code: `site_kind_${account.kind}` });
  if (account.state && account.state !== 'open') marks.push({ code: `site_state_${account.state}` });
  const isTownSaid = account.town !== null && account.name.toLowerCase().includes(account.town.toLowerCase());
  const detail = [
    account.level === 'entity' && account.siren ? writeSiren(account.siren) : null,
    account.level === 'site' && !isTownSaid ? account.town : null,
  ].filter((text) => text !== null);
  const { id, level, name, totals: below } = account;
  return { id, level, name, detail, marks, below, valueCents: 0, toReview: false };
}

/** The name of a person, else what is known to reach him. */
export function nameOfContact({ civility, firstName, lastName, points, code }: AccountContact): string {
  return [civility, firstName, lastName].filter(Boolean).join(' ') || (points[0]?.raw ?? code);
}

export function nodeOfContact(contact: AccountContact): TreeNode {
  const marks: Reason[] = [];
  if (contact.decisionTag) marks.push({ code: 'mark_decision_tag', values: { tag: contact.decisionTag } });
  if (contact.kind === 'covers') marks.push({ code: 'mark_covers' });
  if (contact.hasEnded) marks.push({ code: 'mark_has_left' });
  if (contact.objections.length > 0) marks.push({ code: 'mark_objection' });
  return {
    id: contact.id,
    level: 'contact',
    name: nameOfContact(contact),
    detail: contact.jobTitle ? [contact.jobTitle] : [],
    marks,
    below: { entities: 0, sites: 0, contacts: 0 },
    valueCents: 0,
    toReview: false,
  };
}

/** The base as a tree: accounts first, then the people attached to the account itself. */
export function baseTree(workspaceId: string): TreeSource {
  return {
    key: [...accountKeys.all(workspaceId), 'tree'],
    children: async (parent, after) => {
      if (parent === null) {
        const { accounts, next } = await accountsApi.roots(workspaceId, after);
        return { nodes: accounts.map(nodeOfAccount), next };
      }
      const { accounts, next } = await accountsApi.children(workspaceId, parent.id, after);
      const people = next === null ? await accountsApi.contacts(workspaceId, parent.id) : { contacts: [] };
      return { nodes: [...accounts.map(nodeOfAccount), ...people.contacts.map(nodeOfContact)], next };
    },
  };
}
