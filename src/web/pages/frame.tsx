import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeaker } from '../language.tsx';
import { paths } from '../paths.ts';
import { useKeys } from '../ui/use-keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { SessionTool } from './login/session-tool.tsx';

function Brand() {
  return (
    <Link to={paths.imports()} className="frame-brand">
      <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 15V6M8 11 3.5 7.5M8 9l4.5-3.5M8 6 5 2.5M8 6l3-4.5"
          fill="none"
          stroke="var(--green)"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      Ramure
    </Link>
  );
}

function LanguageTool() {
  const { say, language, setLanguage } = useSpeaker();
  return (
    <fieldset className="frame-choice" aria-label={say('frame_language')}>
      {(['fr', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="frame-tool"
          lang={one}
          aria-pressed={language === one}
          onClick={() => setLanguage(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

function SchemeTool() {
  const { say } = useSpeaker();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const label = say(isDark ? 'frame_light' : 'frame_dark');
  return (
    <button
      type="button"
      className="frame-tool"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** Top bar, sections, page. A section stands in the menu once its pages work. */
export function Frame() {
  const { say } = useSpeaker();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys({ '?': () => setHelpOpen(true) });
  return (
    <div className="frame">
      <a href="#page" className="skip-link">
        {say('frame_skip')}
      </a>
      <header className="frame-bar">
        <Brand />
        <div className="frame-tools">
          <LanguageTool />
          <SchemeTool />
          <button
            type="button"
            className="frame-tool"
            aria-label={say('frame_help')}
            title={say('frame_help')}
            onClick={() => setHelpOpen(true)}
          >
            ?
          </button>
          <SessionTool />
        </div>
      </header>
      <nav className="frame-nav" aria-label={say('frame_navigation')}>
        <ul>
          <li>
            <Link to={paths.imports()}>{say('frame_imports')}</Link>
          </li>
          <li>
            <Link to={paths.accounts()}>{say('frame_accounts')}</Link>
          </li>
          <li>
            <Link to={paths.quality()}>{say('frame_quality')}</Link>
          </li>
        </ul>
      </nav>
      <main id="page" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
      <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
