import type { ColumnField } from '../column-mapping.ts';
import type { ColumnDraft } from './draft-column.ts';

const NAMES: ReadonlySet<ColumnField> = new Set(['full_name', 'first_name', 'last_name']);
const PERSONAL: ReadonlySet<ColumnField> = new Set([
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'job_title',
  'department',
  'buying_role',
  'decision_tag',
  'perimeter',
  'contact_code',
  'direct_phone',
  'mobile',
  'email',
  'phone',
  'opt_out',
]);
/** Said of a person only where a name with the same number is there: « Tél 2 » may be the second line of the desk. */
const NEEDS_NAME: ReadonlySet<ColumnField> = new Set([
  'email',
  'phone',
  'opt_out',
  'direct_phone',
  'mobile',
  'job_title',
]);

const isNameColumn = (draft: ColumnDraft): boolean => draft.fields.some((field) => NAMES.has(field));
const isPersonal = (draft: ColumnDraft): boolean => draft.fields.some((field) => PERSONAL.has(field));

/** « 2: » for « Contact 2 », « :acheteur » for « Mail acheteur », « : » where the header speaks of one person only. */
function keyOf(draft: ColumnDraft): string {
  return `${draft.reading.ordinal ?? 1}:${draft.reading.role}`;
}

/** Tells the persons of a row apart by numbers, roles and repeated columns of their headers; 0 is the first of the sheet. */
export function numberPersons(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const keys = drafts.map(keyOf);
  // A second full name under the same number is a second person: « Interlocuteur », « Responsable ».
  const seen = new Map<string, number>();
  const order: string[] = [];
  for (const [position, draft] of drafts.entries()) {
    if (!isNameColumn(draft)) continue;
    const single = draft.fields.find((field) => NAMES.has(field)) ?? 'full_name';
    const mark = `${keys[position]}|${single}`;
    const times = seen.get(mark) ?? 0;
    seen.set(mark, times + 1);
    if (times > 0) keys[position] = `${keys[position]}+${times}`;
    if (!order.includes(keys[position] ?? '')) order.push(keys[position] ?? '');
  }
  return drafts.map((draft, position) => {
    if (!isPersonal(draft)) return draft;
    const key = keys[position] ?? '';
    const own = order.indexOf(key);
    if (own >= 0) return { ...draft, person: own };
    return { ...draft, person: nearestPerson(draft, key, order) };
  });
}

/** A column of a person without a name column of the same key: by role, by number, else the first person. */
function nearestPerson(draft: ColumnDraft, key: string, order: readonly string[]): number {
  const [ordinal, role] = key.split(':');
  const byRole = role === '' ? -1 : order.findIndex((other) => other.endsWith(`:${role}`));
  if (byRole >= 0) return byRole;
  const byOrdinal = order.findIndex((other) => other.startsWith(`${ordinal}:`));
  if (byOrdinal >= 0) return byOrdinal;
  const isOfPerson = draft.reading.ideas.includes('person') || !draft.fields.some((field) => NEEDS_NAME.has(field));
  const number = Number(ordinal) - 1;
  return isOfPerson && order.length === 0 && number > 0 ? number : 0;
}
