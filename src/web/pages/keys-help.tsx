import { Modal, Switch } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../language.tsx';
import { useNamedPageKeys } from '../ui/page-keys.ts';
import { hasLetterKeys, setLetterKeys } from '../ui/use-keys.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['O', 'keys_yes'],
  ['N', 'keys_no'],
  ['P', 'keys_later'],
  ['A', 'keys_rule'],
  ['Ctrl Z', 'keys_undo'],
  ['↓ J', 'keys_next'],
  ['↑ K', 'keys_previous'],
  ['→', 'keys_open'],
  ['←', 'keys_close'],
  ['↵', 'keys_peek'],
  ['E', 'keys_edit'],
  ['F', 'keys_settle'],
  ['/', 'keys_search'],
  ['Ctrl K', 'keys_palette'],
  ['?', 'keys_help'],
];

/** What each key does; here too single letters are switched off by those who dictate. */
export function KeysHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { say } = useSpeaker();
  const named = useNamedPageKeys();
  const [letters, setLetters] = useState(hasLetterKeys);
  const change = (isOn: boolean) => {
    setLetters(isOn);
    setLetterKeys(isOn);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={say('keys_title')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <dl className="keys-list">
        {[...named, ...KEYS].map(([key, code]) => (
          <div key={code}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(code)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="lg"
        checked={letters}
        onChange={(event) => change(event.currentTarget.checked)}
        label={say('keys_letters')}
        description={say('keys_letters_why')}
      />
    </Modal>
  );
}
