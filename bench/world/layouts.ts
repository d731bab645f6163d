import type { Draft, DraftField } from './draft-row.ts';
import type { Random } from './random.ts';
import type { Style } from './styles.ts';

export type Layout = 'split' | 'merged';

/** One column of the sheet: its header, and how its cell is made from the draft. */
export interface SheetColumn {
  readonly header: string;
  readonly write: (draft: Draft, random: Random) => string;
}

type Headers = Readonly<Record<Style['name'], string>>;
const HEADERS: Readonly<Record<DraftField, Headers>> = {
  group: { export: 'Groupe', salesman: 'GROUPE', compiled: 'Maison mère' },
  sign: { export: 'Enseigne / réseau', salesman: 'ENSEIGNE', compiled: 'Réseau' },
  company: { export: 'Raison sociale', salesman: 'SOCIETE', compiled: 'Nom du client' },
  siren: { export: 'SIREN', salesman: 'N° SIREN', compiled: 'Siren' },
  siret: { export: 'N° SIRET', salesman: 'SIRET', compiled: 'Siret' },
  vat: { export: 'TVA intracommunautaire', salesman: 'N° TVA', compiled: 'TVA' },
  code: { export: 'Code client', salesman: 'CODE', compiled: 'N° client' },
  siteName: { export: 'Nom du site', salesman: 'SITE', compiled: 'Agence' },
  street: { export: 'Adresse', salesman: 'ADRESSE', compiled: 'Adresse 1' },
  complement: { export: "Complément d'adresse", salesman: 'ADRESSE 2', compiled: 'Adresse 2' },
  postcode: { export: 'Code postal', salesman: 'CP', compiled: 'CP' },
  town: { export: 'Ville', salesman: 'VILLE', compiled: 'Localité' },
  phone: { export: 'Téléphone', salesman: 'TEL', compiled: 'Tél. std' },
  direct: { export: 'Ligne directe', salesman: 'TEL DIRECT', compiled: 'Tél direct' },
  mobile: { export: 'Mobile', salesman: 'PORTABLE', compiled: 'Port.' },
  email: { export: 'E-mail', salesman: 'MAIL', compiled: 'Courriel' },
  website: { export: 'Site web', salesman: 'SITE INTERNET', compiled: 'Web' },
  civility: { export: 'Civilité', salesman: 'CIV', compiled: 'Civ.' },
  first: { export: 'Prénom', salesman: 'PRENOM', compiled: 'Prénom contact' },
  last: { export: 'Nom', salesman: 'NOM', compiled: 'Nom contact' },
  job: { export: 'Fonction', salesman: 'FONCTION', compiled: 'Poste' },
  state: { export: 'État du site', salesman: 'ETAT', compiled: 'Etat site' },
  comment: { export: 'Commentaire', salesman: 'OBSERVATIONS', compiled: 'Remarques' },
  status: { export: 'Statut', salesman: 'STATUT', compiled: 'Type (client/prospect)' },
  owner: { export: 'Suivi par', salesman: 'COMMERCIAL', compiled: 'Commercial' },
  revenue: { export: 'CA 2025', salesman: 'CA N-1', compiled: 'CA 2024' },
};

const SPLIT: readonly DraftField[] = [
  'code',
  'group',
  'sign',
  'company',
  'siren',
  'siret',
  'vat',
  'siteName',
  'street',
  'complement',
  'postcode',
  'town',
  'phone',
  'website',
  'civility',
  'last',
  'first',
  'job',
  'direct',
  'mobile',
  'email',
  'status',
  'state',
  'owner',
  'revenue',
  'comment',
];

function join(parts: readonly string[], mark: string): string {
  return parts.filter((part) => part !== '').join(mark);
}

function plainColumn(style: Style, field: DraftField): SheetColumn {
  return { header: HEADERS[field][style.name], write: (draft) => draft[field] };
}

const client: SheetColumn = {
  header: 'Client',
  write: (draft, random) => {
    if (draft.siteName === '') return draft.company;
    return random.chance(0.4) ? `${draft.company} (${draft.siteName})` : `${draft.company} - ${draft.siteName}`;
  },
};
const person: SheetColumn = {
  header: 'Interlocuteur',
  write: (draft, random) => {
    const isReversed = random.chance(0.25);
    const name = join(isReversed ? [draft.last.toUpperCase(), draft.first] : [draft.first, draft.last], ' ');
    const named = join([draft.civility, name], ' ');
    if (draft.job !== '' && random.chance(0.12)) return `${named} (${draft.job})`;
    return join([named, draft.job], random.pick([' - ', ' - ', ', ', ' / ']));
  },
};
const postalTown: SheetColumn = { header: 'CP VILLE', write: (draft) => join([draft.postcode, draft.town], ' ') };
const fullAddress: SheetColumn = {
  header: 'Adresse complète',
  write: (draft, random) =>
    join(
      [draft.complement, draft.street, join([draft.postcode, draft.town], ' ')],
      random.pick([', ', ' - ', ' ', '\n']),
    ),
};
const phones: SheetColumn = {
  header: 'Téléphones',
  write: (draft, random) =>
    join([draft.phone, draft.direct, draft.mobile], random.pick([' / ', ' / ', ' ou ', '\n', ' - '])),
};

/** The columns of a sheet: one thing per column, or several things in a cell as people who type fast keep them. */
export function layoutColumns(style: Style, layout: Layout, hasGroupColumn: boolean): SheetColumn[] {
  const plain = (fields: readonly DraftField[]) =>
    fields.filter((field) => hasGroupColumn || field !== 'group').map((field) => plainColumn(style, field));
  if (layout === 'split') return plain(SPLIT);
  const street = { header: 'Adresse', write: (draft: Draft) => join([draft.complement, draft.street], ' ') };
  const address = style.name === 'salesman' ? [fullAddress] : [street, postalTown];
  const identifier = {
    header: 'SIRET / SIREN',
    write: (draft: Draft) => (draft.siret === '' ? draft.siren : draft.siret),
  };
  return [
    ...plain(['code', 'group', 'sign']),
    client,
    identifier,
    ...plain(['vat']),
    ...address,
    person,
    phones,
    ...plain(['email', 'website', 'status', 'state', 'owner', 'revenue', 'comment']),
  ];
}
