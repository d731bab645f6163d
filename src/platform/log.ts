/** Lines for whoever started the server; the composition root says the sentences. */
export interface Log {
  info(line: string): void;
  error(line: string): void;
}

/** Writes to the terminal, or wherever the process was told to write. */
export const terminalLog: Log = {
  info: (line) => {
    process.stdout.write(`${line}\n`);
  },
  error: (line) => {
    process.stderr.write(`${line}\n`);
  },
};
