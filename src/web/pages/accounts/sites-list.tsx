import { Link } from '@tanstack/react-router';
import type { AccountList } from '../../../base/accounts/contract.ts';
import { departmentName } from '../../../domain/department.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAccountPage } from './use-account-page.ts';

type SiteLine = AccountList['accounts'][number];

interface SitesListProps {
  readonly workspaceId: string;
  readonly topId: string;
  readonly hereId: string;
}

/** The sites of a group by region and department: a map that a telephone reads, and a screen reader too. */
export function SitesList({ workspaceId, topId, hereId }: SitesListProps) {
  const { say, error } = useSpeaker();
  const found = useAccountPage(workspaceId, ['sites', topId], (api) => api.sitesBelow(topId));
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  const { accounts, next } = found.data;
  if (accounts.length === 0) return <p className="soft">{say('record_no_site')}</p>;
  const regions = [...Map.groupBy(accounts, (site) => site.region ?? '')].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  return (
    <div className="sites-list">
      {regions.map(([region, sites]) => (
        <details key={region} open={regions.length <= 3 || sites.some(({ id }) => id === hereId)}>
          <summary>
            {REGION_NAMES[region] ?? say('record_region_unknown')}{' '}
            <span className="soft">{say('sites_count', { count: sites.length })}</span>
          </summary>
          <ul>
            {sites.map((site) => (
              <SiteRow key={site.id} site={site} isHere={site.id === hereId} />
            ))}
          </ul>
        </details>
      ))}
      {next ? <p className="soft">{say('record_sites_more', { count: accounts.length })}</p> : null}
    </div>
  );
}

function SiteRow({ site, isHere }: { readonly site: SiteLine; readonly isHere: boolean }) {
  const { say, money } = useSpeaker();
  const department = site.department ? `${departmentName(site.department) ?? ''} (${site.department})` : null;
  return (
    <li>
      <LevelMark level="site" label={say('tree_level_site')} />{' '}
      {isHere ? <strong>{site.name}</strong> : <Link to={paths.account(site.id)}>{site.name}</Link>}{' '}
      {site.isHeadOffice ? <span className="tag">{say('mark_head_office')}</span> : null}
      {site.state === 'closed' ? <span className="tag tag-stop">{say('site_state_closed')}</span> : null}
      <span className="soft">{[site.town, department].filter(Boolean).join(' · ')}</span>
      {site.revenueCents ? <span className="numeric tree-end">{money(site.revenueCents)}</span> : null}
    </li>
  );
}
