import type { ContactNode } from '../../../matching/arrangement.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** `Mme Anne MARTIN`, or the mailbox of a person whose name is unknown. */
export function formatContactName(contact: ContactNode | undefined): string {
  if (!contact) return '';
  const name = [contact.civility, contact.firstName, contact.lastName].filter((part) => part).join(' ');
  return name || (contact.emails[0]?.address ?? contact.code);
}

/** Code and name of any node, for a question between two of them. */
export function findNodeLabel(id: string, context: WorkbookContext): { readonly code: string; readonly name: string } {
  const contact = context.contacts.get(id);
  if (contact) return { code: contact.code, name: formatContactName(contact) };
  const node = context.account(id) ?? context.networks.get(id);
  return { code: node?.code ?? '', name: node?.name ?? '' };
}
