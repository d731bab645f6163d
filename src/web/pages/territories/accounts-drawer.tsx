import { Drawer } from '@mantine/core';
import type { AccountLines as Lines } from '../../../base/territories/contract.ts';
import type { territoryApi } from '../../api/territories.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountLines } from './account-lines.tsx';
import { useTerritories } from './use-territories.ts';

/** What stands behind a number. */
export interface Behind {
  readonly key: string;
  readonly title: string;
  readonly read: (api: ReturnType<typeof territoryApi>) => Promise<Lines>;
}

interface DrawerProps {
  readonly workspaceId: string;
  readonly behind: Behind | null;
  readonly onClose: () => void;
}

/** Numbers open: the first accounts behind one, by name. */
export function AccountsDrawer({ workspaceId, behind, onClose }: DrawerProps) {
  const { say } = useSpeaker();
  return (
    <Drawer
      opened={behind !== null}
      onClose={onClose}
      position="right"
      title={behind?.title}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      {behind ? <Content workspaceId={workspaceId} behind={behind} /> : null}
    </Drawer>
  );
}

function Content({ workspaceId, behind }: { readonly workspaceId: string; readonly behind: Behind }) {
  const { say, error } = useSpeaker();
  const found = useTerritories(workspaceId, ['accounts', behind.key], behind.read);
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  if (found.data.accounts.length === 0) return <p className="soft">{say('territory_no_account')}</p>;
  return (
    <>
      <AccountLines label={behind.title} accounts={found.data.accounts} />
      {found.data.next ? <p className="soft">{say('territory_first_ones')}</p> : null}
    </>
  );
}
