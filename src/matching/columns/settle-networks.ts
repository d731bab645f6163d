import { readCompanyWords } from '../../domain/company-name.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { TableRow } from '../table.ts';
import type { ColumnDraft } from './draft-column.ts';

const SAYS_SIGN = /enseigne|brand|marque|bandeau/;
const SAMPLE = 5_000;

/** For each sign, the companies that bear it, as the words of their names. */
function companiesBySign(rows: readonly TableRow[], sign: number, company: number): Set<string>[] {
  const found = new Map<string, Set<string>>();
  for (const row of rows.slice(0, SAMPLE)) {
    const [said, named] = [row.cells[sign] ?? '', row.cells[company] ?? ''];
    // Nearly every customer stands under no sign.
    if (said === '' || named === '') continue;
    const key = readCompanyWords(said).tokens.join(' ');
    const name = readCompanyWords(named).tokens.join(' ');
    if (key === '' || name === '') continue;
    const companies = found.get(key) ?? new Set();
    found.set(key, companies.add(name));
  }
  return [...found.values()];
}

/** Whether the values of a column are borne by many companies each. */
export function bearsSigns(rows: readonly TableRow[], sign: number, company: number): boolean {
  const signs = companiesBySign(rows, sign, company);
  const shared = signs.filter((companies) => companies.size >= 3).length;
  return shared > 0 && shared >= signs.length * 0.3;
}

/** « Enseigne » over many companies each is a network (franchise, cooperative); over one company each it is its trade name. */
export function settleNetworks(drafts: readonly ColumnDraft[], rows: readonly TableRow[]): ColumnDraft[] {
  const company = drafts.find(({ fields }) => fields[0] === 'company_name');
  const hasNetwork = drafts.some(({ fields }) => fields.includes('network_name'));
  if (company === undefined || hasNetwork) return [...drafts];
  return drafts.map((draft) => {
    if (draft.fields[0] !== 'trade_name' || !SAYS_SIGN.test(foldText(draft.header))) return draft;
    if (!bearsSigns(rows, draft.index, company.index)) return draft;
    return { ...draft, fields: ['network_name'], grade: 'probable', reason: { code: 'mapping_network_by_values' } };
  });
}
