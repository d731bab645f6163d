/** What stands behind a number, or the record that somebody opened from there. */
export type Shown =
  | { readonly kind: 'indicator' | 'rule'; readonly code: string; readonly recordKind: 'account' | 'contact' }
  | { readonly kind: 'account'; readonly accountId: string; readonly from: Shown | null };

export interface PanelProps {
  readonly workspaceId: string;
  /** Opens the records behind a number, or one record. */
  readonly onShow: (shown: Shown) => void;
}
