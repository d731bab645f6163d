import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../language.tsx';

interface PasteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPaste: (text: string) => void;
}

/** Cells copied from a spreadsheet arrive as lines of tab-separated text. */
export function PasteDialog({ isOpen, onClose, onPaste }: PasteDialogProps) {
  const { say } = useSpeaker();
  const [text, setText] = useState('');
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={say('file_paste_title')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <Textarea
        data-autofocus
        label={say('file_paste_what')}
        rows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ input: { whiteSpace: 'pre', overflowX: 'auto', fontSize: 13 } }}
      />
      <div className="dialog-end">
        <span className="soft">{lines > 0 ? say('file_paste_count', { count: lines }) : ''}</span>
        <Button disabled={lines === 0} onClick={() => onPaste(text)}>
          {say('file_paste_go')}
        </Button>
      </div>
    </Modal>
  );
}
