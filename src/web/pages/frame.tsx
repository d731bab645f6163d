import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeaker } from '../language.tsx';
import { paths } from '../paths.ts';
import { useKeys } from '../ui/use-keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { SessionTool } from './login/session-tool.tsx';
import { WorkspaceTool } from './login/workspace-tool.tsx';
import { Palette } from './palette/palette.tsx';
import { SECTIONS } from './sections.ts';
import { ToastProvider } from './toasts/toasts.tsx';

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

/** Light or dark: what the next one is called, and the way to it. */
function useScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return { code: isDark ? 'frame_light' : 'frame_dark', toggle: () => setColorScheme(isDark ? 'light' : 'dark') };
}

function SchemeTool() {
  const { say } = useSpeaker();
  const { code, toggle } = useScheme();
  return (
    <button type="button" className="frame-tool" aria-label={say(code)} title={say(code)} onClick={toggle}>
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
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const { setLanguage, language } = useSpeaker();
  const scheme = useScheme();
  useKeys({ '?': () => setHelpOpen(true), 'ctrl+k': () => setPaletteOpen(true) });
  return (
    <div className="frame">
      <a href="#page" className="skip-link">
        {say('frame_skip')}
      </a>
      <header className="frame-bar">
        <Brand />
        <WorkspaceTool />
        <div className="frame-tools">
          <button type="button" className="frame-tool frame-palette" onClick={() => setPaletteOpen(true)}>
            <span className="frame-palette-text">{say('frame_goto')}</span> <kbd aria-hidden data-key="Ctrl K" />
          </button>
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
          {SECTIONS.map(({ code, path }) => (
            <li key={code}>
              <Link to={path}>{say(code)}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="page" className="frame-main" tabIndex={-1}>
        <ToastProvider>
          <Outlet />
        </ToastProvider>
      </main>
      <Palette
        isOpen={isPaletteOpen}
        onClose={() => setPaletteOpen(false)}
        actions={[
          { code: scheme.code, run: scheme.toggle },
          { code: 'frame_other_language', run: () => setLanguage(language === 'fr' ? 'en' : 'fr') },
          { code: 'frame_help', run: () => setHelpOpen(true) },
        ]}
      />
      <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
