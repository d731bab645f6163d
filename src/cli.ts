// Heard before anything is loaded, so that an interruption is answered from the first moment.
const interruption = new AbortController();
const interrupt = () => interruption.abort(new Error('interrupted'));
process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);

/** Composition root of the command line: finds the command, hands it the process, gives back its exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  if (command === 'structure' && !rest.includes('--help') && !rest.includes('-h')) {
    const { runStructureCommand } = await import('./quality/imports/structure-command.ts');
    return runStructureCommand(rest, interruption.signal);
  }
  if (command === 'import' && !rest.includes('--help') && !rest.includes('-h')) {
    const { runImportCommand } = await import('./quality/imports/import-command.ts');
    return runImportCommand(rest, process.env, interruption.signal);
  }
  if (command === 'api-key' && !rest.includes('--help')) {
    const { runApiKeyCommand } = await import('./base/workspaces/api-key-command.ts');
    return runApiKeyCommand(rest, process.env);
  }
  if (command === 'user' && !rest.includes('--help')) {
    const { runUserCommand } = await import('./base/workspaces/user-command.ts');
    return runUserCommand(rest, process.env);
  }
  if (command === 'seed' && !rest.includes('--help')) {
    const { runSeedCommand } = await import('./base/contacts/seed/seed-command.ts');
    return runSeedCommand(rest, process.env);
  }
  if (command === 'verify-log' && !rest.includes('--help')) {
    const { runVerifyLogCommand } = await import('./base/workspaces/verify-log-command.ts');
    return runVerifyLogCommand(rest, process.env);
  }
  if ((command === 'backup' || command === 'restore') && !rest.includes('--help')) {
    const { runBackupCommand, runRestoreCommand } = await import('./base/workspaces/backup-command.ts');
    const runCopy = command === 'backup' ? runBackupCommand : runRestoreCommand;
    return runCopy(rest, process.env, interruption.signal);
  }
  if (command === '--version') {
    const { PRODUCT_VERSION } = await import('./domain/version.ts');
    process.stdout.write(`${PRODUCT_VERSION}\n`);
    return 0;
  }
  return explain(words);
}

/** Says what can be asked, or that this cannot. The sentences are loaded only here: a command that works says its own. */
async function explain(words: readonly string[]): Promise<number> {
  const { say } = await import('./domain/words/say.ts');
  const isEnglish = words.some(
    (word, at) => word === '--language=en' || (word === '--language' && words[at + 1] === 'en'),
  );
  const language = isEnglish ? 'en' : 'fr';
  const [command] = words;
  if (command === undefined || command === 'help' || words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`${say(language, 'cli_help')}\n`);
    return command === undefined ? 2 : 0;
  }
  process.stderr.write(`${say(language, 'cli_unknown_command', { command })}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
// A handler of signals alone would not keep the process alive; threads cut short by an interruption might.
if (interruption.signal.aborted) process.exit();
