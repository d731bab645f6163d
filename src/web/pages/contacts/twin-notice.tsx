import { Link } from '@tanstack/react-router';
import type { ApiError } from '../../api/client.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';

export interface TwinShown {
  readonly id: string;
  readonly name: string;
  readonly companyName: string | null;
  readonly town: string | null;
}

/** The records that stand in the way of a new person, as the refusal names them. */
export function twinsOf(refusal: ApiError): TwinShown[] {
  return refusal.details.flatMap(({ values }) =>
    values
      ? [
          {
            id: String(values.id),
            name: String(values.name),
            companyName: String(values.company ?? '') || null,
            town: String(values.town ?? '') || null,
          },
        ]
      : [],
  );
}

/** « Déjà dans la base ? »: each opens. */
export function TwinNotice({ twins }: { readonly twins: readonly TwinShown[] }) {
  const { say } = useSpeaker();
  if (twins.length === 0) return null;
  return (
    <Notice tone="doubt">
      <p>{say('contact_twins')}</p>
      <ul>
        {twins.map((twin) => (
          <li key={twin.id}>
            <Link to={paths.contact(twin.id)}>{twin.name}</Link>{' '}
            <span className="soft">{[twin.companyName, twin.town].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
