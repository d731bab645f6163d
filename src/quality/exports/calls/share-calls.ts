import { DECIDING_ROLES } from '../../../domain/buying-role.ts';
import type { ExportLine } from '../read-lines.ts';

const text = (line: ExportLine, key: string) => String(line[key] ?? '');
const { compare } = new Intl.Collator('fr');

/** Whom to ask first at a site: who decides, then who buys, then the others. */
function rankOf(line: ExportLine): number {
  const roles: readonly unknown[] = Array.isArray(line.role) ? line.role : [];
  if (DECIDING_ROLES.some((role) => roles.includes(role))) return 0;
  return roles.length > 0 ? 1 : 2;
}

/** By group, company, site and role, deciders first. */
export function sortCalls(lines: readonly ExportLine[]): ExportLine[] {
  return lines.toSorted(
    (one, other) =>
      compare(text(one, 'groupName'), text(other, 'groupName')) ||
      compare(text(one, 'companyName'), text(other, 'companyName')) ||
      compare(text(one, 'accountName'), text(other, 'accountName')) ||
      compare(text(one, 'accountId'), text(other, 'accountId')) ||
      rankOf(one) - rankOf(other) ||
      compare(text(one, 'name'), text(other, 'name')) ||
      compare(one.id, other.id),
  );
}

/**
 * Shares lines out between operators: nobody shares a site, nor a group unless it is larger than one operator's part. The
 * largest pieces are given first, each to whoever has the least, so that the parts are as even as the sites allow.
 */
export function shareCalls(lines: readonly ExportLine[], operators: readonly string[]): Map<string, ExportLine[]> {
  const part = Math.ceil(lines.length / Math.max(1, operators.length));
  const groups = Map.groupBy(lines, (line) => text(line, 'groupId') || text(line, 'accountId') || line.id);
  const pieces = [...groups.values()].flatMap((group) =>
    group.length <= part ? [group] : [...Map.groupBy(group, (line) => text(line, 'accountId')).values()],
  );
  const shares = new Map(operators.map((name): [string, ExportLine[]] => [name, []]));
  for (const piece of pieces.sort((one, other) => other.length - one.length)) {
    const [least] = [...shares.values()].sort((one, other) => one.length - other.length);
    least?.push(...piece);
  }
  for (const [name, share] of shares) shares.set(name, sortCalls(share));
  return shares;
}
