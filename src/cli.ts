import { PRODUCT_VERSION } from './domain/version.ts';
import { say } from './domain/words/say.ts';

// Heard before the engine is loaded, so that an interruption is answered from the first moment.
const interruption = new AbortController();
const interrupt = () => interruption.abort(new Error('interrupted'));
process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

/** Composition root of the command line: finds the command, hands it the process, gives back its exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  const isEnglish = words.some(
    (word, at) => word === '--language=en' || (word === '--language' && words[at + 1] === 'en'),
  );
  const language = isEnglish ? 'en' : 'fr';
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(`${say(language, 'cli_help')}\n`);
    return command === undefined ? 2 : 0;
  }
  if (command === '--version') {
    process.stdout.write(`${PRODUCT_VERSION}\n`);
    return 0;
  }
  if (rest.includes('--help') || rest.includes('-h')) return main(['--help', '--language', language]);
  if (command === 'structure') {
    const { runStructureCommand } = await import('./quality/imports/structure-command.ts');
    return runStructureCommand(rest, interruption.signal);
  }
  process.stderr.write(`${say(language, 'cli_unknown_command', { command })}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
// A handler of signals alone would not keep the process alive; threads cut short by an interruption might.
if (interruption.signal.aborted) process.exit();
