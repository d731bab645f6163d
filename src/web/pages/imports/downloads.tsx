import { useSpeaker } from '../../language.tsx';
import { apiPaths } from '../../paths.ts';

const FILES = [
  ['clients.xlsx', 'download_workbook'],
  ['report.html', 'download_report'],
  ['assignments.csv', 'download_lines'],
  ['summary.json', 'download_summary'],
] as const;

/** Only the lines that somebody has to put right. */
const ERRORS = [
  ['xlsx', 'download_errors'],
  ['csv', 'download_errors_csv'],
] as const;

/** The same files as the command line writes, and the lines to put right. */
export function Downloads({ id }: { readonly id: string }) {
  const { say, language } = useSpeaker();
  return (
    <section className="downloads" aria-labelledby="downloads-title">
      <h3 id="downloads-title">{say('download_title')}</h3>
      <ul>
        {FILES.map(([name, code]) => (
          <li key={name}>
            <a
              href={apiPaths.file(id, name)}
              {...(name === 'report.html' ? { target: '_blank', rel: 'noreferrer' } : { download: name })}
            >
              {say(code)}
            </a>
            <span className="soft">{say(`${code}_what`)}</span>
          </li>
        ))}
        {ERRORS.map(([format, code]) => (
          <li key={format}>
            <a href={apiPaths.errors(id, format, language)} download={`a-corriger.${format}`}>
              {say(code)}
            </a>
            <span className="soft">{say(`${code}_what`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
