import { useSpeaker } from '../../language.tsx';
import { apiPaths } from '../../paths.ts';

const FILES = [
  ['clients.xlsx', 'download_workbook'],
  ['report.html', 'download_report'],
  ['assignments.csv', 'download_lines'],
  ['summary.json', 'download_summary'],
] as const;

/** The same files as the command line writes. */
export function Downloads({ id }: { readonly id: string }) {
  const { say } = useSpeaker();
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
      </ul>
    </section>
  );
}
