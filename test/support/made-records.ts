import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import {
  ACCOUNT_COLUMNS,
  ACCOUNT_IDENTIFIER_COLUMNS,
  ACCOUNT_LINK_COLUMNS,
  REVENUE_WITH_US_COLUMNS,
} from '../../src/base/accounts/account.ts';
import { NOTE_COLUMNS } from '../../src/base/activities/note.ts';
import {
  AFFILIATION_COLUMNS,
  CONTACT_COLUMNS,
  CONTACT_POINT_COLUMNS,
  OBJECTION_COLUMNS,
} from '../../src/base/contacts/contact.ts';
import { insertRows } from '../../src/platform/db/bulk-write.ts';
import type { Columns } from '../../src/platform/db/columns.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import { withWorkspace } from '../../src/platform/db/transaction.ts';

export const MADE_AT = new Date('2026-01-05T10:00:00Z');

/** Whole numbers below a bound, the same for a seed. */
export function drawFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Made = Record<string, unknown>;

/** Rows of a base under construction; what is not said is empty. */
export class MadeRecords {
  readonly rows: Record<string, Made[]> = {};
  private readonly tables: Record<string, Columns> = {
    account: ACCOUNT_COLUMNS,
    account_identifier: ACCOUNT_IDENTIFIER_COLUMNS,
    account_link: ACCOUNT_LINK_COLUMNS,
    revenue_with_us: REVENUE_WITH_US_COLUMNS,
    contact: CONTACT_COLUMNS,
    contact_point: CONTACT_POINT_COLUMNS,
    affiliation: AFFILIATION_COLUMNS,
    objection: OBJECTION_COLUMNS,
    note: NOTE_COLUMNS,
  };

  add(table: string, row: Made): Made {
    const columns = this.tables[table] ?? {};
    const empty = Object.fromEntries(
      Object.entries(columns).map(([name, type]) => [
        name,
        type.endsWith('[]') ? [] : type === 'boolean' ? false : null,
      ]),
    );
    const made = { ...empty, ...row };
    const rows = this.rows[table] ?? [];
    rows.push(made);
    this.rows[table] = rows;
    return made;
  }

  account(level: string, parent: Made | null, said: Made = {}): Made {
    const id = newId();
    const path = parent ? [...(parent.path as string[]), parent.account_id] : [];
    const groupId = level === 'group' ? (path[0] ?? id) : (parent?.group_id ?? null);
    const entityId = level === 'entity' ? id : level === 'site' ? parent?.entity_id : null;
    const name = String(said.name ?? `Compte ${id.slice(-4)}`);
    const written = { source: 'person', sourced_on: '2026-01-05', created_at: MADE_AT, updated_at: MADE_AT };
    return this.add('account', {
      ...{ account_id: id, level, parent_id: parent?.account_id ?? null, path, group_id: groupId, entity_id: entityId },
      ...{ code: `X-${id}`, name, search_key: name.toLowerCase() },
      ...written,
      ...said,
    });
  }

  contact(said: Made = {}): Made {
    const id = newId();
    const written = { source: 'person', sourced_on: '2026-01-05', created_at: MADE_AT, updated_at: MADE_AT };
    const lastName = String(said.last_name ?? `Nom${id.slice(-4)}`);
    return this.add('contact', {
      ...{ contact_id: id, code: `K-${id}`, last_name: lastName, search_key: lastName.toLowerCase() },
      ...written,
      ...said,
    });
  }

  note(of: Made, body: string): Made {
    const body_hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
    return this.add('note', { note_id: newId(), ...of, body, body_hash, source: 'person', created_at: MADE_AT });
  }

  point(of: Made, canonical: string, said: Made = {}): Made {
    const kind = canonical.includes('@') ? 'email' : 'phone';
    return this.add('contact_point', { contact_point_id: newId(), ...of, kind, raw: canonical, canonical, ...said });
  }

  async save(pool: Pool, workspaceId: string): Promise<void> {
    await withWorkspace(pool, workspaceId, async (tx) => {
      // Each row was made with the columns of its table.
      for (const [table, columns] of Object.entries(this.tables))
        await insertRows(tx, workspaceId, table, columns, (this.rows[table] ?? []) as never);
    });
  }
}

const SIRENS = ['812345676', '552100554', '404833048'];

/** A small base in which records have everything in common that may be in the way of a merge. */
export function makeRecords(seed: number): MadeRecords {
  const draw = drawFrom(seed);
  const made = new MadeRecords();
  const one = <Value>(values: readonly Value[]): Value => values[draw(values.length)]!;
  const groups = [0, 1, 2].map((at) => made.account('group', null, { name: `Groupe ${at}` }));
  groups.push(made.account('group', groups[0]!, { name: 'Sous-groupe' }));
  const entities = Array.from({ length: 6 }, (_, at) =>
    made.account('entity', one([null, ...groups]), {
      name: `Société ${at}`,
      siren: draw(3) === 0 ? SIRENS[0] : null,
      status: one([null, 'client', 'prospect']),
      town: one([null, 'Lyon', 'Brest']),
      street: one([null, '1 rue A']),
      headcount: one([null, '10', '20']),
      domains: one([[], ['a.fr'], ['a.fr', 'b.fr']]),
      updated_at: new Date(MADE_AT.getTime() + draw(1000) * 1000),
    }),
  );
  entities.push(made.account('entity', entities[0]!, { name: 'Filiale' }));
  const sites = entities.flatMap((entity) =>
    Array.from({ length: draw(4) }, (_, at) => {
      const hasSiren = entity.siren !== null && draw(2) === 0;
      const said = {
        name: `Site ${at}`,
        is_head_office: at === 0 && draw(2) === 0,
        siren: hasSiren ? entity.siren : null,
      };
      const site = made.account('site', entity, { ...said, town: one([null, 'Lyon', 'Nice']) });
      if (hasSiren && draw(2) === 0)
        made.add('account_identifier', {
          ...{ account_identifier_id: newId(), account_id: site.account_id, kind: 'siret', siren: entity.siren },
          value: `${entity.siren}${String(made.rows.account!.length).padStart(5, '0')}`,
        });
      return site;
    }),
  );
  const contacts = Array.from({ length: 7 }, () =>
    made.contact({ civility: one([null, 'M.', 'Mme']), first_name: one([null, 'Luc', 'Léa']) }),
  );
  const accounts = [...groups, ...entities, ...sites];
  const channels = ['phone', 'email', 'all'];
  accounts.forEach((account, at) => {
    const of = { account_id: account.account_id };
    for (const phone of ['+33100000001', '+33100000002'])
      if (draw(2) === 0) made.point(of, phone, { extension: one([null, '12']) });
    for (const body of ['appelé', 'rappeler']) if (draw(2) === 0) made.note(of, body);
    if (draw(2) === 0)
      made.add('revenue_with_us', {
        ...{ revenue_with_us_id: newId(), ...of, year: one([null, 2025]) },
        amount_cents: one([1000, 2000]),
        currency: one(['EUR', 'USD']),
      });
    if (draw(2) === 0)
      made.add('account_identifier', { account_identifier_id: newId(), ...of, kind: 'entity_code', value: `C${at}` });
    if (draw(3) === 0)
      made.add('objection', { objection_id: newId(), ...of, channel: one(channels), raw: 'non', objected_at: MADE_AT });
    const other = one(accounts);
    if (draw(2) === 0 && other !== account)
      made.add('account_link', {
        ...{ account_link_id: newId(), kind: one(['network', 'capital']), ...of },
        other_account_id: other.account_id,
      });
  });
  for (const contact of contacts) {
    const of = { contact_id: contact.contact_id };
    for (const mail of ['a@b.fr', 'c@d.fr']) if (draw(2) === 0) made.point(of, mail);
    if (draw(2) === 0) made.note(of, 'appelé');
    if (draw(2) === 0)
      made.add('objection', { objection_id: newId(), ...of, channel: one(channels), raw: 'non', objected_at: MADE_AT });
    for (const account of new Set([one(accounts), one(accounts), one(accounts)]))
      made.add('affiliation', {
        ...{ affiliation_id: newId(), ...of, account_id: account.account_id, kind: one(['works_at', 'covers']) },
        ...{ job_title: one([null, 'DAF']), stated_roles: one([[], ['buyer'], ['user']]) },
      });
  }
  return made;
}
