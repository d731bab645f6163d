import { Menu } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { useSession } from './use-session.ts';
import { chooseWorkspace, useWorkspace } from './use-workspace.ts';

/** The name of the workspace that everything on screen belongs to; a choice where there are several. */
export function WorkspaceTool() {
  const { say } = useSpeaker();
  const { data } = useSession();
  const workspace = useWorkspace();
  if (!workspace) return null;
  const others = (data?.workspaces ?? []).filter(({ id }) => id !== workspace.id);
  if (others.length === 0) return <span className="frame-space">{workspace.name}</span>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className="frame-tool frame-space"
          aria-label={say('frame_workspace', { name: workspace.name })}
        >
          {workspace.name}&nbsp;▾
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => chooseWorkspace(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
