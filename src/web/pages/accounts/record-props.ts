import type { AccountView } from '../../../base/accounts/contract.ts';
import type { HeldAccount } from '../../api/account-page.ts';

/** What a part of the page of an account shows: the account as it is read, and as a change needs it. */
export interface RecordProps {
  readonly workspaceId: string;
  readonly account: AccountView;
  readonly held: HeldAccount;
}

/** The same in a dialog, which goes once its gesture is done. */
export interface DialogProps extends RecordProps {
  readonly onClose: () => void;
}
