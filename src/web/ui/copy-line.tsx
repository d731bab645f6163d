import { Button, CopyButton, TextInput } from '@mantine/core';

interface CopyLineProps {
  readonly text: string;
  readonly label: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
}

/** A text that is shown once, to take along. */
export function CopyLine({ text, label, copyLabel, copiedLabel }: CopyLineProps) {
  return (
    <div className="copy-line">
      <TextInput readOnly aria-label={label} value={text} onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? copiedLabel : copyLabel}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
