import { Menu } from '@mantine/core';
import { sessionApi } from '../../api/session.ts';
import { useSpeaker } from '../../language.tsx';
import { useSession, useSessionChange } from './use-session.ts';

/** The person logged in, and the way out; nothing while nobody is. */
export function SessionTool() {
  const { say } = useSpeaker();
  const session = useSession();
  const logout = useSessionChange<void>(() => sessionApi.logout());
  const user = session.data?.user;
  if (!user) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="frame-tool frame-user">
          {user.name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <Menu.Item onClick={() => logout.mutate()}>{say('frame_logout')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
