import { Select } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionView } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { paths, SETTINGS_SECTIONS, type SettingsSection } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { LoginForm } from '../login/login-form.tsx';
import { useSession } from '../login/use-session.ts';
import { NotFoundPage } from '../not-found-page.tsx';
import { TerritoriesSection } from '../territories/territories-section.tsx';
import { ApiKeysSection } from './api-keys-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { RightsSection } from './rights-section.tsx';
import type { SectionProps } from './section-props.ts';
import { SecuritySection } from './security-section.tsx';
import { TeamsSection } from './teams-section.tsx';

const SECTIONS: Readonly<Record<SettingsSection, (props: SectionProps) => React.ReactNode>> = {
  personnes: PeopleSection,
  equipes: TeamsSection,
  territoires: TerritoriesSection,
  droits: RightsSection,
  cles: ApiKeysSection,
  securite: SecuritySection,
  sauvegarde: BackupSection,
};

/** « Réglages »: who works here, what each may do, how one logs in. */
export function SettingsPage() {
  const { say, error } = useSpeaker();
  const session = useSession();
  const { section } = useParams({ strict: false });
  const known = SETTINGS_SECTIONS.find((one) => one === section);
  if (!known) return <NotFoundPage />;
  return (
    <>
      {session.error ? <Notice tone="error">{error(session.error)}</Notice> : null}
      {session.data?.user ? <OfWorkspaces session={session.data} section={known} /> : null}
      {session.data && !session.data.user ? (
        <>
          <div className="page-head">
            <h1>{say('settings_title')}</h1>
          </div>
          <LoginForm why={say('login_please_settings')} />
        </>
      ) : null}
    </>
  );
}

function OfWorkspaces({ session, section }: { readonly session: SessionView; readonly section: SettingsSection }) {
  const { say } = useSpeaker();
  const [workspaceId, setWorkspaceId] = useState(session.workspaces[0]?.id ?? null);
  const current = session.workspaces.find((one) => one.id === workspaceId);
  const Section = SECTIONS[section];
  return (
    <>
      <div className="page-head">
        <h1>{say('settings_title')}</h1>
        <div className="actions">
          {session.workspaces.length > 1 ? (
            <Select
              aria-label={say('save_workspace')}
              data={session.workspaces.map(({ id, name }) => ({ value: id, label: name }))}
              value={workspaceId}
              allowDeselect={false}
              onChange={setWorkspaceId}
            />
          ) : (
            <span className="soft">{current?.name}</span>
          )}
        </div>
      </div>
      <nav className="settings-nav" aria-label={say('settings_title')}>
        {SETTINGS_SECTIONS.map((one) => (
          <Link key={one} to={paths.settings(one)}>
            {say(`settings_section_${one}`)}
          </Link>
        ))}
      </nav>
      {workspaceId ? (
        <Section key={workspaceId} workspaceId={workspaceId} />
      ) : (
        <Notice tone="calm">{say('settings_no_workspace')}</Notice>
      )}
    </>
  );
}
