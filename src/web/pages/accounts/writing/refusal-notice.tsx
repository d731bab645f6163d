import { ApiError } from '../../../api/client.ts';
import { useSpeaker } from '../../../language.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** Why nothing was saved: the sentence, and each field or record that stood in the way. */
export function RefusalNotice({ error }: { readonly error: unknown }) {
  const { say, error: sayError, reason } = useSpeaker();
  if (error === null || error === undefined) return null;
  const details = error instanceof ApiError ? error.details : [];
  const fieldOf = (field: unknown) => {
    const code = `field_account_${String(field)}`;
    const said = say(code);
    return said === code ? String(field) : said;
  };
  return (
    <Notice tone="error">
      <p>{sayError(error)}</p>
      {details.length > 0 ? (
        <ul>
          {details.map((one) => (
            <li key={`${one.code} ${JSON.stringify(one.values)}`}>
              {one.code === 'required_field_missing' ? fieldOf(one.values?.field) : reason(one)}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
