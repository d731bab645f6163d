import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSpeaker } from '../../language.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { ExportedList } from './exported-list.ts';

/** « Exporter »: the list that stands beside it, as a file. */
export function ExportButton({ workspaceId, list }: { readonly workspaceId: string; readonly list: ExportedList }) {
  const { say } = useSpeaker();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('exports_button')}
      </Button>
      {isOpen ? <ExportDialog workspaceId={workspaceId} list={list} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
