import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { useWorkspace } from '../login/use-workspace.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { DictionaryPanel } from './dictionary-panel.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import type { PanelProps, Shown } from './panel-props.ts';
import { RecordsDrawer } from './records-drawer.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { StrategicPanel } from './strategic-panel.tsx';
import { VerifyPanel } from './verify-panel.tsx';

/** How right the base is, and the next gestures. */
export function QualityPage() {
  const { say, error } = useSpeaker();
  const session = useSession();
  const workspace = useWorkspace();
  if (session.error) return <Notice tone="error">{error(session.error)}</Notice>;
  if (!session.data) return <p className="soft">{say('frame_loading')}</p>;
  if (session.data.user) return <OfWorkspace workspaceId={workspace?.id ?? null} />;
  return (
    <>
      <div className="page-head">
        <h1>{say('quality_title')}</h1>
      </div>
      <LoginForm why={say('quality_please_login')} />
    </>
  );
}

function OfWorkspace({ workspaceId }: { readonly workspaceId: string | null }) {
  const { say } = useSpeaker();
  return (
    <>
      <div className="page-head">
        <h1>{say('quality_title')}</h1>
      </div>
      {workspaceId ? <OneWorkspace key={workspaceId} workspaceId={workspaceId} /> : null}
    </>
  );
}

const PANELS: readonly (readonly [string, (props: PanelProps) => ReactNode])[] = [
  ['figures', FiguresPanel],
  ['verify', VerifyPanel],
  ['map', StrategicPanel],
  ['requests', RequestsPanel],
  ['dictionary', DictionaryPanel],
  ['checks', ChecksPanel],
];

function OneWorkspace({ workspaceId }: { readonly workspaceId: string }) {
  const { say } = useSpeaker();
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <>
      <Tabs defaultValue="figures" keepMounted={false} className="quality-tabs">
        <Tabs.List aria-label={say('quality_title')}>
          {PANELS.map(([name]) => (
            <Tabs.Tab key={name} value={name}>
              {say(`quality_tab_${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PANELS.map(([name, Panel]) => (
          <Tabs.Panel key={name} value={name} className="quality-panel">
            <Panel workspaceId={workspaceId} onShow={setShown} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <RecordsDrawer workspaceId={workspaceId} shown={shown} onShow={setShown} />
    </>
  );
}
