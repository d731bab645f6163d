import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { formatCompanyName } from '../../../domain/company-name.ts';
import { departmentOfPostcode, regionOfDepartment } from '../../../domain/department.ts';
import { foldedWords } from '../../../domain/fold-text.ts';
import type { CleaningKind } from './contract.ts';

/** The columns that cleanings read and write. */
export interface Cleanable {
  readonly id: string;
  readonly name: string;
  readonly search_key: string;
  readonly status: string | null;
  readonly postcode: string | null;
  readonly department: string | null;
  readonly region: string | null;
}

export type CleanedColumns = Readonly<
  Partial<Pick<Cleanable, 'name' | 'search_key' | 'status' | 'department' | 'region'>>
>;

interface Cleaning {
  /** Which accounts are worth reading. */
  readonly among: (context: { readonly workspaceId: string; readonly now: Date }) => RawBuilder<SqlBool>;
  /** What becomes of one; null where it is clean. */
  clean(account: Cleanable): CleanedColumns | null;
}

/** Three years: what the retention of prospects allows, and longer than any sale takes. */
const INACTIVE_DAYS = 3 * 365;

/** The cleanings that a workspace may run, each a pure rule on one account. */
export const CLEANINGS: Readonly<Record<CleaningKind, Cleaning>> = {
  archive_inactive: {
    among: ({ workspaceId, now }) => sql<SqlBool>`(a.status in ('prospect', 'former_client')
      and a.updated_at < ${new Date(now.getTime() - INACTIVE_DAYS * 86_400_000)}
      and (a.last_contact_on is null or a.last_contact_on < ${now}::date - ${INACTIVE_DAYS}::int)
      and not exists (select from affiliation f
        where f.workspace_id = ${workspaceId} and f.account_id = a.account_id and not f.has_ended))`,
    clean: () => ({ status: 'inactive' }),
  },
  normalize_names: {
    // Names in capitals throughout; what somebody wrote with small letters was meant.
    among: () => sql<SqlBool>`(a.name = upper(a.name) and a.name <> lower(a.name))`,
    clean: ({ name }) => {
      const formatted = formatCompanyName(name);
      return formatted === name ? null : { name: formatted, search_key: foldedWords(formatted).join(' ') };
    },
  },
  fill_department: {
    among: () =>
      sql<SqlBool>`(a.postcode is not null and a.department is null and (a.country is null or a.country = 'FR'))`,
    clean: ({ postcode }) => {
      const department = departmentOfPostcode(postcode ?? '');
      return department === null ? null : { department, region: regionOfDepartment(department) };
    },
  },
};
