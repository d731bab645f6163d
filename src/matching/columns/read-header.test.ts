import { expect, test } from 'vitest';
import { COLUMN_FIELDS } from '../column-mapping.ts';
import { HEADER_RULES } from './header-rules.ts';
import { HEADER_SYNONYMS } from './header-synonyms.ts';
import { readHeader } from './read-header.ts';

/** Field → headers seen in sheets, one list per field. */
const SEEN: Readonly<Record<string, string>> = {
  company_name:
    'Raison sociale, Raison soc., RAISON SOCIALE, RS, Société, Soc., Nom société, NomSociete, nom_societe, Nom de la société, Entreprise, Nom entreprise, Dénomination, Dénomination sociale, Client, Nom du client, Nom client, Company, Company name, Account name, Compte, Nom du compte, Organisation, Intitulé client, Structure',
  trade_name: 'Enseigne, Nom commercial, Sigle, Marque, Dénomination usuelle, Trade name',
  group_name: 'Groupe, GROUPE, Nom du groupe, Maison mère, Société mère, Holding, Parent company, Compte parent',
  network_name: 'Réseau, Nom du réseau, Franchise, Groupement, Enseigne / réseau',
  site_name:
    'Site, Nom du site, Agence, Nom agence, Établissement, Nom établissement, Magasin, Point de vente, Succursale, Branch',
  site_kind: 'Type de site, Type établissement, Nature du site',
  site_code: 'Code site, N° site, Code agence, ID site, Identifiant_de_l_etablissement, N° magasin',
  company_code:
    'Code client, N° client, Num client, No client, Numéro client, Réf client, Réf. client, ID client, Code tiers, Code, CODE CLIENT, code_client, Customer ID, Matricule client',
  siret:
    'SIRET, N° SIRET, N°SIRET, Numéro SIRET, SIREN_SIRET, SIRET / SIREN, No SIRET, Code SIRET, SIRET établissement, siret',
  siren: 'SIREN, N° SIREN, Numéro Siren, Siren',
  vat: 'TVA, N° TVA, TVA intracommunautaire, TVA intracom, N° TVA intracom., VAT number, TVA intra',
  naf: 'NAF, APE, Code NAF, Code APE, NAF/APE, Code NAF / APE',
  legal_form: 'Forme juridique, Forme jur., Statut juridique, Legal form',
  is_head_office: 'Siège, Siège O/N, Siège social, Head office',
  address:
    'Adresse, Adr., ADRESSE 1, Adresse_1, Adresse complète, Rue, Voie, Adresse postale, Address, Adresse du site, Adresse de livraison, Street',
  address_complement: "Complément, Complément d'adresse, Compl. adresse, BP, Bâtiment",
  postcode: 'CP, C.P., Code postal, CODE POSTAL, codePostal, Code_postal, Zip, Postal code, Cod. post.',
  town: 'Ville, VILLE, Localité, Commune, Nom_commune, Town, City, Bureau distributeur',
  country: 'Pays, Country, Code pays',
  phone:
    'Tél, Tel., TEL, Téléphone, Tel fixe, Fixe, Téléph., N° de téléphone, Numéro de téléphone, Tel société, Phone, Tél. bureau, tel_1',
  switchboard: 'Tél. std, Standard, Tel standard, Std, Accueil, Tél. accueil',
  direct_phone: 'Ligne directe, Tél. direct, LD, Tél contact, Direct, Tel. interlocuteur',
  mobile: 'GSM, Mobile, Portable, Port., Tél. portable, Téléphone mobile, Tel. mobile, Cell, Mob.',
  fax: 'Fax, FAX, Télécopie, N° fax, Télécopieur',
  email:
    'Mail, E-mail, Email, Courriel, MAIL, Adresse mail, Adresse e-mail, Mél, e-mail contact, Mail contact, @, Email direct, Mail société',
  website: 'Web, Site web, Site internet, SITE INTERNET, Website, URL, www, Site Internet société',
  civility: 'Civilité, Civ., CIV, Civ contact, Titre civilité, Salutation, M/Mme',
  first_name: 'Prénom, PRENOM, Prénom contact, Prénom du contact, First name, FirstName, Given name',
  last_name: 'Nom de famille, Last name, LastName, Surname, Patronyme',
  full_name:
    'Contact, Interlocuteur, Nom contact, Nom du contact, Nom et prénom, Nom Prénom, Responsable, Gérant, Dirigeant, Contact principal, Correspondant, Personne à contacter, Contact name, Référent',
  job_title: 'Fonction, FONCTION, Poste, Fonction contact, Job title, Intitulé du poste, Qualité, Fct, Position',
  department: 'Service, Direction, Pôle',
  buying_role: 'Rôle, Rôle dans la décision, Type de contact, Buying role',
  decision_tag: 'Décideur A/B/C, Niveau de décision',
  perimeter: 'Périmètre, Périmètre de responsabilité, Zone de responsabilité',
  contact_code: 'Code contact, ID contact, N° contact',
  owner:
    "Suivi par, SUIVI PAR, Commercial, Chargé d'affaires, Commercial en charge, Vendeur, Représentant, Account manager, Owner, Responsable commercial, Commercial référent",
  status: 'Statut, STATUT, Type client, Type de client, Client/prospect, Status, Type (client/prospect), Nature client',
  priority: 'Priorité, Classe ABC, Classement, Segmentation ABC, Priority',
  revenue_with_us:
    "CA, CA 2025, CA N-1, CA HT 2024, Chiffre d'affaires, Chiffre d'affaires 2023, CA client, CA 2024 HT, CA_2023, Facturation 2024",
  estimated_revenue: 'CA estimé, CA entreprise, CA global, Annual revenue',
  potential: 'Potentiel, Potentiel annuel, CA potentiel, Potentiel CA, POTENTIEL',
  headcount: 'Effectif, effectif, Effectifs, Nb salariés, Nombre de salariés, Tranche effectif, Headcount, Employees',
  last_contact_on:
    'Dernier contact, Date dernier contact, Dernière visite, Dernier appel, Date de dernière visite, Last contact, Date dernier RDV',
  comment:
    'Commentaire, Commentaires, COMMENTAIRE, Remarques, Observations, Notes, Divers, Obs., Remarque, Infos, Comments, Infos complémentaires',
  history: 'Historique, Historique des contacts, Histo, Actions, Comptes rendus',
  opt_out:
    'Ne plus contacter, NPC, Opposition, Opt-out, Opt-in, RGPD, Désinscrit, Opposition mail, Stop mail, Ne plus appeler, Consentement',
  language: 'Langue, Language',
  source: 'Origine, Source, Provenance, Lead source',
};
const cases = Object.entries(SEEN).flatMap(([field, headers]) =>
  headers.split(',').map((header) => [header.trim(), field] as const),
);

test.each(cases)('« %s » is %s', (header, field) => {
  expect(readHeader(header).fields?.[0]).toBe(field);
});

test.each([
  'Région',
  'Département',
  'Code_commune',
  'Latitude',
  'IBAN',
  'Date de création',
  'Code région',
  'Libelle_academie',
  'Famille',
  'Date',
])('« %s » speaks of none of our fields', (header) => {
  expect(readHeader(header).fields).toEqual([]);
});

test.each(['Zorglub', 'Ecole_maternelle', 'Voie_generale', 'Statut_public_prive', 'xyz', ''])(
  '« %s » says nothing that is known',
  (header) => {
    expect(readHeader(header).fields).toBeNull();
  },
);

test('columns of postcode and town, or of phone and fax, are both', () => {
  expect(readHeader('CP VILLE').fields).toEqual(['postcode', 'town']);
  expect(readHeader('Code postal / Ville').fields).toEqual(['postcode', 'town']);
  expect(readHeader('Tél / Fax').fields).toEqual(['phone', 'fax']);
});

test('years and numbers of persons are read, « N-1 » is neither', () => {
  expect(readHeader('CA 2025')).toMatchObject({ year: 2025, ordinal: null });
  expect(readHeader('Contact 2 - Nom')).toMatchObject({ year: null, ordinal: 2 });
  expect(readHeader('2ème contact')).toMatchObject({ ordinal: 2 });
  expect(readHeader('Nom (2)')).toMatchObject({ ordinal: 2 });
  expect(readHeader('CA N-1')).toMatchObject({ year: null, ordinal: null });
});

test('a function in a header says whose column it is', () => {
  expect(readHeader('Mail acheteur').role).toBe('acheteur');
  expect(readHeader('Tél. gérant').role).toBe('gerant');
  expect(readHeader('Mail').role).toBe('');
});

test('every rule speaks of known ideas and fields', () => {
  const ideas = new Set(Object.keys(HEADER_SYNONYMS));
  const fields = new Set<string>(COLUMN_FIELDS);
  for (const rule of HEADER_RULES) {
    expect(rule.ideas.filter((idea) => !ideas.has(idea))).toEqual([]);
    expect(rule.fields.filter((field) => !fields.has(field))).toEqual([]);
  }
});
