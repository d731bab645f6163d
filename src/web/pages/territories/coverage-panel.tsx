import type { Coverage, TerritoryView } from '../../../base/territories/contract.ts';
import { departmentName } from '../../../domain/department.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Behind } from './accounts-drawer.tsx';

interface CoveragePanelProps {
  readonly coverage: Coverage;
  readonly territories: readonly TerritoryView[];
  readonly onShow: (behind: Behind) => void;
}

/** What nobody covers, by department, and what two territories share without anybody having chosen. */
export function CoveragePanel({ coverage, territories, onShow }: CoveragePanelProps) {
  const { say, money, number } = useSpeaker();
  const nameOf = (id: string) => territories.find((one) => one.id === id)?.name ?? '';
  return (
    <section aria-labelledby="holes-title">
      <h2 id="holes-title">{say('territory_holes', { count: coverage.uncovered })}</h2>
      {coverage.undecided.map(({ firstId, secondId, accounts }) => (
        <Notice key={`${firstId} ${secondId}`} tone="doubt">
          {say('territory_undecided', { count: accounts, first: nameOf(firstId), second: nameOf(secondId) })}
        </Notice>
      ))}
      {coverage.uncovered === 0 ? (
        <p className="soft">{say('territory_no_hole')}</p>
      ) : (
        <table className="table territory-holes">
          <thead>
            <tr>
              <th scope="col">{say('territory_department')}</th>
              <th scope="col" className="numeric">
                {say('territory_column_accounts')}
              </th>
              <th scope="col" className="numeric">
                {say('territory_column_revenue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.holes.map(({ region, department, accounts, revenueCents }) => {
              const place = department
                ? `${departmentName(department) ?? ''} (${department})`
                : say('territory_no_address');
              return (
                <tr key={`${region} ${department}`}>
                  <td>
                    <button
                      type="button"
                      className="text-button"
                      onClick={() =>
                        onShow({
                          key: `hole ${department}`,
                          title: say('territory_hole_of', { place }),
                          read: (api) => api.uncovered(department ?? 'none'),
                        })
                      }
                    >
                      {place}
                    </button>
                    {region && REGION_NAMES[region] ? <span className="soft"> {REGION_NAMES[region]}</span> : null}
                  </td>
                  <td className="numeric">{number(accounts)}</td>
                  <td className="numeric">{money(revenueCents)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
