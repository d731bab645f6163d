import type { Candidate } from '../../../quality/duplicates/candidates/contract.ts';
import type { MergePreview } from '../../../quality/duplicates/merging/contract.ts';
import { useSpeaker } from '../../language.tsx';

interface ChoicesProps {
  readonly preview: MergePreview;
  readonly sides: readonly Candidate['left'][];
  readonly survivorId: string;
  readonly onSurvivor: (id: string) => void;
  readonly onChoose: (field: string, id: string) => void;
}

/** The record that is kept, and field by field whose value; arrows and space do it all by keyboard. */
export function FieldChoices({ preview, sides, survivorId, onSurvivor, onChoose }: ChoicesProps) {
  const { say } = useSpeaker();
  const labelOf = (field: string) => {
    const label = say(`merge_field_${field}`);
    return label === `merge_field_${field}` ? field : label;
  };
  return (
    <div className="scroll-x">
      <table className="table duplicate-table">
        <thead>
          <tr>
            <th scope="col">{say('duplicates_kept')}</th>
            {sides.map(({ id, name, code, companyName, town }) => (
              <th scope="col" key={id}>
                <label>
                  <input type="radio" name="survivor" checked={survivorId === id} onChange={() => onSurvivor(id)} />{' '}
                  {name} <span className="soft">{[code, companyName, town].filter(Boolean).join(' · ')}</span>
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.fields.map(({ field, chosen, values }) => (
            <tr key={field}>
              <th scope="row">{labelOf(field)}</th>
              {sides.map(({ id }) => (
                <td key={id}>
                  {values[id] ? (
                    <label>
                      <input
                        type="radio"
                        name={`field-${field}`}
                        checked={chosen === id}
                        onChange={() => onChoose(field, id)}
                      />{' '}
                      {values[id]}
                    </label>
                  ) : (
                    <span className="soft">—</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
