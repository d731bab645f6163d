import { type RawBuilder, sql } from 'kysely';
import { mayReadAccount } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import { compileRule, type RuleContext, ruleJoins, withLevels } from './compile-rule.ts';
import type { Rule } from './contract.ts';
import type { Territory } from './territory.ts';

type Sql = RawBuilder<unknown>;

/** What is asked of accounts, and by whom. */
export interface Asking {
  readonly access: Access;
  readonly context: RuleContext;
}

export function askingOf(access: Access, now: Date): Asking {
  return { access, context: { workspaceId: access.workspaceId, now } };
}

/**
 * The open accounts that the asker reads, each with the positions (from 1 on) of the territories that cover it, per kind in
 * the order in which they serve: the first one has it. One walk over the base, however many the territories.
 * `within`: only what this rule covers; null: closed accounts too, all of them.
 */
export function servedAccounts(
  { access, context }: Asking,
  territories: readonly Territory[],
  within: Rule | null = {},
): RawBuilder<unknown> {
  const { workspaceId } = context;
  const rules = territories.map(({ kind, rule }) => withLevels(kind, rule));
  const covering = (kind: Territory['kind']): Sql => {
    const cases = territories.flatMap((territory, at) => {
      const rule = rules[at];
      if (territory.kind !== kind || !rule) return [];
      return [sql`case when ${compileRule(rule, context)} then ${sql.lit(at + 1)} end`];
    });
    return cases.length === 0 ? sql`'{}'::int[]` : sql`array_remove(array[${sql.join(cases)}]::int[], null)`;
  };
  return sql`
    select a.account_id, a.level, a.name, a.search_key, a.town, a.root_id, a.owner_id,
      case when a.country is null or a.country = 'FR' then a.region end as region,
      case when a.country is null or a.country = 'FR' then a.department end as department,
      ${covering('corporate')} as corporate, ${covering('site')} as local
    from account a ${ruleJoins([...rules, within ?? {}], context)}
    where a.workspace_id = ${workspaceId} and ${mayReadAccount(access, 'a')} and ${within ? compileRule(within, context) : sql`true`}`;
}

/** Who has an account: whoever answers for it as a whole comes before whoever answers for the place. */
export const HOLDER = sql`coalesce(s.corporate[1], s.local[1])`;

/** The columns of an account in a list, over `s`; who reads an account reads the name of the top that it stands under. */
export function lineColumns({ access, context }: Asking): RawBuilder<unknown> {
  return sql`s.account_id as id, s.level, s.name, s.town, s.owner_id as "ownerId",
    (select t.name from account t where t.workspace_id = ${context.workspaceId} and t.account_id = s.root_id
      and t.account_id <> s.account_id and ${mayReadAccount(access, 't')}) as "groupName"`;
}
