import { getDictionary } from '../../base/fields/get-dictionary.ts';
import type { Access } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RecordLine, Rules } from './contract.ts';
import { countViolations, type Measured } from './measure.ts';
import { QUALITY_RULES } from './quality-rules.ts';
import { listRecords } from './readable-records.ts';
import { dayOf, findLastDay, readSnapshot } from './take-snapshot.ts';

/**
 * How many records fail each rule, the gravest first, and which of them call for attention: an error that grew since the
 * day before. Counted over what somebody may read, from the snapshot of the day where that is everything.
 */
export async function getRules(tx: Tx, access: Access, now: Date): Promise<Rules> {
  const { workspaceId } = access;
  const day = access.reach === 'workspace' ? await findLastDay(tx, workspaceId) : null;
  const counts = day ? await readSnapshot(tx, workspaceId, 'rule', day) : await countNow(tx, access, now);
  const earlier = day ? await findLastDay(tx, workspaceId, day) : null;
  const before = earlier ? await readSnapshot(tx, workspaceId, 'rule', earlier) : [];
  const failing = (of: readonly Measured[], code: string) => of.find((one) => one.code === code)?.numerator;
  const rules = QUALITY_RULES.map(({ code, severity, recordKind }) => {
    const now = failing(counts, code) ?? 0;
    const then = failing(before, code);
    return { code, severity, recordKind, failing: now, change: then === undefined ? null : now - then };
  });
  const isAlert = (rule: (typeof rules)[number]) => rule.severity !== 'hint' && (rule.change ?? 0) > 0;
  return { takenOn: day ?? dayOf(now), rules, alerts: rules.filter(isAlert).map((rule) => rule.code) };
}

async function countNow(tx: Tx, access: Access, now: Date): Promise<readonly Measured[]> {
  const { workspaceId } = access;
  return countViolations(tx, access, { workspaceId, now, fields: await getDictionary(tx, workspaceId) });
}

/** The records that fail a rule now. @throws AppError `quality_rule_unknown`. */
export async function findViolations(
  tx: Tx,
  access: Access,
  code: string,
  { now, ...page }: { readonly now: Date; readonly after?: string | undefined; readonly limit: number },
): Promise<{ records: RecordLine[]; next: string | null }> {
  const rule = QUALITY_RULES.find((one) => one.code === code);
  if (!rule) throw new AppError('quality_rule_unknown', { values: { code }, status: 404 });
  const { workspaceId } = access;
  const context = { workspaceId, now, fields: await getDictionary(tx, workspaceId) };
  return listRecords(tx, access, rule.recordKind, rule.fails(context), page);
}
