import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ColumnRole, understandColumn } from './column-role.ts';
import { sampleTable } from './read-table.ts';

/** A table of a data set, its columns understood. */
export interface SetTable {
  readonly path: string;
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
}

/** Something to match: one table with duplicates, or two lists to link with the pairs that are right. */
export type DataSet =
  | { readonly name: string; readonly kind: 'duplicates'; readonly table: SetTable }
  | {
      readonly name: string;
      readonly kind: 'link';
      readonly tables: readonly [SetTable, SetTable];
      readonly matches: string;
    };

const SAMPLE = 2000;

interface Sampled extends SetTable {
  readonly name: string;
  /** The values of the column that names rows. */
  readonly rowIds: ReadonlySet<string>;
  readonly rows: readonly (readonly string[])[];
}

function withoutRows({ path, header, roles }: Sampled): SetTable {
  return { path, header, roles };
}

async function sample(folder: string, file: string): Promise<Sampled> {
  const path = join(folder, file);
  const { header, rows } = await sampleTable(path, SAMPLE);
  const roles = header.map((name, at) =>
    understandColumn(
      name,
      rows.map((cells) => cells[at]!),
    ),
  );
  const idColumn = roles.indexOf('row');
  return {
    path,
    name: file.replace(/\.csv$/i, ''),
    header,
    roles,
    rows,
    rowIds: new Set(idColumn < 0 ? [] : rows.map((cells) => cells[idColumn]!)),
  };
}

/** Whether these look like pairs of two tables: two columns, most of whose values are their rows. */
function arePairsOf(pairs: Sampled, left: Sampled, right: Sampled): boolean {
  if (pairs.header.length > 3) return false;
  const within = (column: number, ids: ReadonlySet<string>) =>
    pairs.rows.filter((cells) => ids.has(cells[column]!)).length >= pairs.rows.length * 0.3;
  return pairs.rows.length > 0 && within(0, left.rowIds) && within(1, right.rowIds);
}

/** What names say where ids of several lists look alike: the matches of a pair name both lists or one of them. */
function nameFit(pairs: Sampled, left: Sampled, right: Sampled): number {
  const words = `${pairs.name} ${pairs.header.join(' ')}`.toLowerCase();
  const fits = (table: Sampled) => {
    const stem = table.name
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .slice(0, 5);
    return words.replace(/[^a-z]/g, '').includes(stem) ? 1 : 0;
  };
  return fits(left) + fits(right);
}

function findLink(pairs: Sampled, tables: readonly Sampled[]): DataSet | null {
  let best: { left: Sampled; right: Sampled; fit: number } | null = null;
  for (const left of tables) {
    for (const right of tables) {
      if (left === right || !arePairsOf(pairs, left, right)) continue;
      const fit = nameFit(pairs, left, right);
      if (best === null || fit > best.fit) best = { left, right, fit };
    }
  }
  if (best === null) return null;
  return {
    name: pairs.name.replace(/_(perfect_?)?(matches|mapping)$/i, ''),
    kind: 'link',
    tables: [withoutRows(best.left), withoutRows(best.right)],
    matches: pairs.path,
  };
}

/** The data sets of a folder: every CSV with a column `cluster`, every pair of CSVs with a CSV of matches. */
export async function findSets(folder: string): Promise<DataSet[]> {
  const files = readdirSync(folder)
    .filter((file) => /\.csv$/i.test(file))
    .sort();
  const tables = await Promise.all(files.map((file) => sample(folder, file)));
  const sets: DataSet[] = [];
  const lists = tables.filter((table) => !table.roles.includes('cluster') && table.rowIds.size > 0);
  for (const table of tables) {
    if (table.roles.includes('cluster')) {
      sets.push({ name: table.name, kind: 'duplicates', table: withoutRows(table) });
      continue;
    }
    const link =
      table.header.length <= 3
        ? findLink(
            table,
            lists.filter((list) => list !== table),
          )
        : null;
    if (link) sets.push(link);
  }
  return sets;
}
