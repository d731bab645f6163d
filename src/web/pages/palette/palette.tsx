import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { useWorkspace } from '../login/use-workspace.ts';
import { SECTIONS } from '../sections.ts';
import { PaletteRow } from './palette-row.tsx';
import { type PaletteAction, usePalette } from './use-palette.ts';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What the frame can do, beside going to its sections. */
  readonly actions: readonly PaletteAction[];
}

const ROWS_ID = 'palette-rows';

/** « Aller à… » : any record by a piece of its name, any section, any action, without leaving the keyboard. */
export function Palette({ isOpen, onClose, actions }: PaletteProps) {
  const { say } = useSpeaker();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12vh"
      size="lg"
      transitionProps={{ duration: 0 }}
    >
      <search aria-label={say('palette_title')}>
        <PaletteBody onClose={onClose} actions={actions} />
      </search>
    </Modal>
  );
}

function PaletteBody({ onClose, actions }: Omit<PaletteProps, 'isOpen'>) {
  const { say } = useSpeaker();
  const navigate = useNavigate();
  const closing = (run: () => void) => () => {
    onClose();
    run();
  };
  const sections = SECTIONS.map(({ code, path }) => ({ code, run: () => void navigate({ to: path }) }));
  const palette = usePalette({
    workspaceId: useWorkspace()?.id ?? null,
    actions: [...sections, ...actions].map(({ code, run }) => ({ code, run: closing(run) })),
    say,
    onOpen: (accountId) => closing(() => void navigate({ to: paths.account(accountId) }))(),
  });
  const { text, chosen, named, records } = palette;
  return (
    <>
      <input
        className="palette-input"
        role="combobox"
        aria-expanded={named.length + records.length > 0}
        aria-controls={ROWS_ID}
        aria-activedescendant={`palette-${chosen}`}
        aria-label={say('palette_title')}
        placeholder={say('palette_hint')}
        autoComplete="off"
        data-autofocus
        value={text}
        onChange={(event) => palette.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && palette.press(event.key)) event.preventDefault();
        }}
      />
      <div id={ROWS_ID} className="palette-rows" role="listbox" aria-label={say('palette_title')}>
        {named.map(({ code, run }, position) => (
          <PaletteRow key={code} position={position} isChosen={position === chosen} onRun={run}>
            {say(code)}
          </PaletteRow>
        ))}
        {records.map((record, position) => (
          <PaletteRow
            key={record.id}
            position={named.length + position}
            isChosen={named.length + position === chosen}
            onRun={() => palette.open(record)}
          >
            <LevelMark
              level={record.level}
              label={say(record.level === 'contact' ? 'search_level_contact' : `tree_level_${record.level}`)}
            />
            <span>{record.name}</span>
            <span className="soft">
              {[record.companyName === record.name ? null : record.companyName, record.town]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </PaletteRow>
        ))}
        {named.length + records.length === 0 ? <p className="soft panel-pad">{say('palette_none')}</p> : null}
      </div>
    </>
  );
}
