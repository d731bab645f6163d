import packageFile from '../package.json' with { type: 'json' };
import { say } from './domain/words/say.ts';
import { runStructureCommand } from './quality/imports/structure-command.ts';

/** Composition root of the command line: finds the command, hands it the process, gives back its exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  const language = words.some(
    (word, at) => word === '--language=en' || (word === '--language' && words[at + 1] === 'en'),
  )
    ? 'en'
    : 'fr';
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(`${say(language, 'cli_help')}\n`);
    return command === undefined ? 2 : 0;
  }
  if (command === '--version') {
    process.stdout.write(`${packageFile.version}\n`);
    return 0;
  }
  if (command === 'structure') return runStructureCommand(rest);
  process.stderr.write(`${say(language, 'cli_unknown_command', { command })}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
