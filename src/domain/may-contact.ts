/** The ways by which a person may be reached, and may refuse to be. */
export const CONTACT_CHANNELS = ['phone', 'email', 'mail', 'sms'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const OBJECTION_CHANNELS = [...CONTACT_CHANNELS, 'all'] as const;

/** « Ne plus contacter » by one channel: a person's own, or that of the account where he works. */
export interface SaidObjection {
  readonly channel: string;
  /** Once lifted it stands no more; it is kept as history. */
  readonly liftedAt?: string | Date | null;
}

/** May this person be reached by this channel? The one rule for every list that leaves, every call and every message. */
export function mayContact(objections: readonly SaidObjection[], channel: ContactChannel): boolean {
  return !objections.some((one) => !one.liftedAt && (one.channel === 'all' || one.channel === channel));
}

/** A list without those who object to its channel, and how many were left out: said, never silent. */
export function leaveOutObjectors<Item>(
  items: readonly Item[],
  channel: ContactChannel,
  objectionsOf: (item: Item) => readonly SaidObjection[],
): { readonly kept: readonly Item[]; readonly leftOut: number } {
  const kept = items.filter((item) => mayContact(objectionsOf(item), channel));
  return { kept, leftOut: items.length - kept.length };
}
