/** A list as it stands on the screen: what an export of it repeats. */
export interface ExportedList {
  readonly kind: 'account' | 'contact';
  /** As the address of the list writes them; '' for the whole list in its usual order. */
  readonly filter?: string;
  readonly sort?: string;
  /** Names of columns in order; those that cannot leave are passed over. */
  readonly columns?: readonly string[];
}
