import type { Draft, DraftField } from './draft-row.ts';
import type { Random } from './random.ts';
import type { Style } from './styles.ts';

export type Layout = 'split' | 'merged';

/** One column of the sheet: its header, and how its cell is made from the draft. */
export interface SheetColumn {
  readonly header: string;
  readonly write: (draft: Draft, random: Random) => string;
}

type Headers = Readonly<Record<Style['name'], readonly string[]>>;
const HEADERS: Readonly<Record<DraftField, Headers>> = {
  group: { export: ['Groupe', 'Groupe client'], salesman: ['GROUPE'], compiled: ['Maison mère', 'Nom du groupe'] },
  sign: {
    export: ['Enseigne / réseau', 'Enseigne'],
    salesman: ['ENSEIGNE'],
    compiled: ['Réseau', "Réseau d'enseigne"],
  },
  company: {
    export: ['Raison sociale', 'Dénomination sociale', 'Compte'],
    salesman: ['SOCIETE', 'NOM CLIENT', 'ENTREPRISE'],
    compiled: ['Nom du client', 'Raison soc.', 'Client'],
  },
  siren: { export: ['SIREN', 'N° Siren'], salesman: ['N° SIREN'], compiled: ['Siren'] },
  siret: {
    export: ['N° SIRET', 'Siret établissement'],
    salesman: ['SIRET', 'N°SIRET'],
    compiled: ['Siret', 'SIRET (14 chiffres)'],
  },
  vat: { export: ['TVA intracommunautaire'], salesman: ['N° TVA', 'TVA INTRACOM'], compiled: ['TVA'] },
  code: { export: ['Code client', 'Réf. client'], salesman: ['CODE'], compiled: ['N° client'] },
  siteName: { export: ['Nom du site', 'Établissement'], salesman: ['SITE'], compiled: ['Agence', 'Site / agence'] },
  street: { export: ['Adresse', 'Rue'], salesman: ['ADRESSE'], compiled: ['Adresse 1', 'Adr. 1'] },
  complement: {
    export: ["Complément d'adresse"],
    salesman: ['ADRESSE 2', 'COMPLEMENT'],
    compiled: ['Adresse 2', 'Adr. 2'],
  },
  postcode: { export: ['Code postal', 'CP'], salesman: ['CP', 'CODE POSTAL'], compiled: ['CP', 'Code Post.'] },
  town: { export: ['Ville', 'Commune'], salesman: ['VILLE'], compiled: ['Localité', 'Ville'] },
  phone: { export: ['Téléphone', 'Tél. standard'], salesman: ['TEL', 'TELEPHONE'], compiled: ['Tél. std', 'Tél'] },
  direct: { export: ['Ligne directe', 'Tél. direct'], salesman: ['TEL DIRECT'], compiled: ['Tél direct'] },
  mobile: { export: ['Mobile', 'Téléphone portable'], salesman: ['PORTABLE', 'GSM'], compiled: ['Port.', 'Mobile'] },
  email: { export: ['E-mail', 'Adresse e-mail'], salesman: ['MAIL', 'EMAIL'], compiled: ['Courriel', 'Mél'] },
  website: { export: ['Site web', 'URL'], salesman: ['SITE INTERNET'], compiled: ['Web'] },
  civility: { export: ['Civilité'], salesman: ['CIV', 'TITRE'], compiled: ['Civ.'] },
  first: { export: ['Prénom', 'Prénom du contact'], salesman: ['PRENOM'], compiled: ['Prénom contact', 'Prénom'] },
  last: { export: ['Nom', 'Nom du contact'], salesman: ['NOM'], compiled: ['Nom contact', 'Nom'] },
  job: { export: ['Fonction', 'Intitulé de poste'], salesman: ['FONCTION'], compiled: ['Poste', 'Fonction'] },
  perimeter: { export: ['Périmètre'], salesman: ['PERIMETRE'], compiled: ['Périmètre'] },
  state: { export: ['État du site'], salesman: ['ETAT'], compiled: ['Etat site'] },
  comment: {
    export: ['Commentaire', 'Notes'],
    salesman: ['OBSERVATIONS', 'COMMENTAIRES'],
    compiled: ['Remarques', 'Obs.'],
  },
  status: {
    export: ['Statut', 'Type de compte'],
    salesman: ['STATUT'],
    compiled: ['Type (client/prospect)', 'Statut'],
  },
  owner: {
    export: ['Suivi par', 'Commercial'],
    salesman: ['COMMERCIAL', 'VENDEUR'],
    compiled: ['Commercial', 'Chargé de clientèle'],
  },
  revenue: { export: ['CA 2025'], salesman: ['CA N-1', 'CA'], compiled: ['CA 2024', 'Chiffre affaires 2025'] },
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
  'perimeter',
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

function plainColumn(random: Random, style: Style, field: DraftField): SheetColumn {
  return { header: random.pick(HEADERS[field][style.name]), write: (draft) => draft[field] };
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
export function layoutColumns(random: Random, style: Style, layout: Layout, hasGroupColumn: boolean): SheetColumn[] {
  const plain = (fields: readonly DraftField[]) =>
    fields.filter((field) => hasGroupColumn || field !== 'group').map((field) => plainColumn(random, style, field));
  if (layout === 'split') {
    // Only tidy exports have a column for what a person covers.
    return plain(SPLIT.filter((field) => field !== 'perimeter' || style.name === 'export'));
  }
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
