import { expect, test } from 'vitest';
import { buildTable } from '../build-table.ts';
import { suggestMapping } from '../map-columns.ts';

/** What the cells of a column look like, by what it holds; `=` gives them for one column. */
const CELLS: Readonly<Record<string, string>> = {
  company_name: 'SARL Dupont~Lamy SAS~Ets Roux',
  trade_name: 'Chez Léon~Le Zinc~Au Roux',
  group_name: 'Orbia~Delmas~Orbia',
  company_code: 'C0012~C0013~C0412',
  site_name: 'Agence de Lyon~Dépôt de Brest~Agence de Nice',
  site_kind: 'Agence~Dépôt~Siège',
  is_head_office: 'Oui~Non~Oui',
  address: '12 rue Foch~3 avenue Thiers~45 bd Carnot',
  address_complement: 'Bât. B~~2e étage',
  postcode: '69003~38000~75002',
  town: 'Lyon~Grenoble~Paris',
  country: 'France~France~Belgique',
  phone: '04 72 00 00 01~01 40 00 00 02~02 99 00 00 03',
  switchboard: '04 72 00 00 01~01 40 00 00 02~02 99 00 00 03',
  direct_phone: '04 72 00 00 01~01 40 00 00 02~02 99 00 00 03',
  mobile: '06 72 00 00 01~06 40 00 00 02~07 69 00 00 03',
  fax: '04 72 00 00 09~01 40 00 00 08~02 99 00 00 07',
  email: 'j.martin@dupont.fr~a.roux@lamy.fr~contact@roux.fr',
  website: 'www.dupont.fr~lamy.fr~roux.com',
  civility: 'M.~Mme~M.',
  first_name: 'Jean~Anne~Karim',
  last_name: 'MARTIN~Lemoine~HADDAD',
  full_name: 'Jean Martin~Anne Lemoine~Karim Haddad',
  job_title: 'DAF~Acheteuse~Directeur général',
  department: 'Achats~Finance~Maintenance',
  owner: 'L. Roux~A. Petit~L. Roux',
  status: 'Client~Prospect~Client',
  headcount: '12~250~33',
  estimated_revenue: '1200000~2500000~330000',
  revenue_with_us: '12 000~2 500~330',
  last_contact_on: '12/03/2025~01/02/2025~03/11/2024',
  comment: 'rappeler en mars~a vu la démo~ne plus appeler',
  history: '12/03 : appel~01/02 : visite~03/11 : devis envoyé',
  opt_out: 'Non~Oui~Non',
  siret: '73282932000074~35600000000048~73282932000074',
  siren: '732829320~356000000~732829320',
  vat: 'FR44732829320~FR44732829320~FR44732829320',
  naf: '62.01Z~43.21A~47.11B',
  source: 'Salon~Site web~Parrainage',
  priority: 'A~B~C',
  '?': 'Rhône~Isère~Bretagne',
};

/** A sheet: « header: field » by columns, `=` for cells of its own. */
const SHEETS: Readonly<Record<string, string>> = {
  'Salesforce, accounts':
    'Account ID: company_code=0015g00000XyZ1A~0015g00000XyZ2B~0015g00000XyZ3C; Account Name: company_name; Parent Account: group_name; Billing Street: address; Billing City: town; Billing State/Province: ?; Billing Zip/Postal Code: postcode; Billing Country: country; Phone: phone; Fax: fax; Website: website; Type: ?=Customer~Prospect~Customer; Industry: ?=Retail~Energy~Retail; Annual Revenue: estimated_revenue; Employees: headcount; Account Owner: owner; Description: comment; Last Activity: last_contact_on; Created Date: ?=12/03/2025~01/02/2025~03/11/2024',
  'Salesforce, contacts':
    'Salutation: civility; First Name: first_name; Last Name: last_name; Title: job_title; Account Name: company_name; Mailing Street: address; Mailing City: town; Mailing Zip/Postal Code: postcode; Mailing Country: country; Phone: phone; Mobile: mobile; Email: email; Department: department; Do Not Call: opt_out; Email Opt Out: opt_out; Contact Owner: owner; Lead Source: source; Last Modified Date: ?=12/03/2025~01/02/2025~03/11/2024',
  'Salesforce, report':
    'Contact: First Name: first_name; Contact: Last Name: last_name; Account: Account Name: company_name; Contact: Email: email; Contact: Title: job_title; Contact: Phone: direct_phone; Account: Billing City: town',
  'Salesforce in French':
    'Nom du compte: company_name; Compte parent: group_name; Propriétaire du compte: owner; Rue de facturation: address; Ville de facturation: town; Code postal de facturation: postcode; Pays de facturation: country; Téléphone: phone; Secteur d’activité: ?; Effectif: headcount; Revenus annuels: estimated_revenue; Dernière activité: last_contact_on; Date de création: ?=12/03/2025~01/02/2025~03/11/2024',
  'Salesforce contacts in French':
    'Civilité: civility; Prénom: first_name; Nom: last_name; Nom du compte: company_name; Titre: job_title; Rue (adresse postale): address; Ville (adresse postale): town; Code postal (adresse postale): postcode; Tél. mobile: mobile; Adresse e-mail: email; Ne pas appeler: opt_out; Propriétaire du contact: owner',
  'HubSpot, companies':
    'Record ID: ?=101~102~103; Company name: company_name; Company owner: owner; Phone Number: phone; Street Address: address; City: town; Postal Code: postcode; Country/Region: country; Industry: ?; Lifecycle Stage: status; Number of Employees: headcount; Annual Revenue: estimated_revenue; Company Domain Name: website; Last Contacted: last_contact_on; Parent Company: group_name',
  'HubSpot, contacts in French':
    'Prénom: first_name; Nom: last_name; Adresse e-mail: email; Numéro de téléphone: phone; Numéro de téléphone mobile: mobile; Nom de l’entreprise: company_name; Intitulé du poste: job_title; Propriétaire du contact: owner; Phase du cycle de vie: status; Date du dernier contact: last_contact_on',
  'Sage 100, tables':
    'CT_Num: company_code; CT_Intitule: company_name; CT_Contact: full_name; CT_Adresse: address; CT_Complement: address_complement; CT_CodePostal: postcode; CT_Ville: town; CT_Pays: country; CT_Telephone: phone; CT_Telecopie: fax; CT_EMail: email; CT_Site: website; CT_Siret: siret; CT_Ape: naf; CT_Identifiant: vat',
  'Sage, screens':
    'Numéro compte: company_code; Intitulé: company_name; Adresse: address; Complément: address_complement; Code postal: postcode; Ville: town; Téléphone: phone; Télécopie: fax; N° Siret: siret; Code NAF: naf; Représentant: owner; Catégorie tarifaire: ?=Détail~Gros~Détail',
  EBP: 'Code client: company_code; Nom: company_name; Adresse 1 (facturation): address; Adresse 2 (facturation): address; Code postal (facturation): postcode; Ville (facturation): town; Téléphone fixe (facturation): phone; Téléphone portable (contact): mobile; E-mail (contact): email; Nom (contact): last_name; Prénom (contact): first_name; Famille client: ?=Pro~Part~Pro',
  'Dynamics, accounts':
    'Account Number: company_code; Account Name: company_name; Main Phone: switchboard; Address 1: Street 1: address; Address 1: City: town; Address 1: ZIP/Postal Code: postcode; Primary Contact: full_name; E-mail: email; Relationship Type: status; Owner: owner; Parent Account: group_name; No. of Employees: headcount',
  'Dynamics in French':
    'Nom du compte: company_name; Téléphone principal: switchboard; Adresse 1 : Rue 1: address; Adresse 1 : Ville: town; Adresse 1 : Code postal: postcode; Contact principal: full_name; Type de relation: status; Propriétaire: owner; Compte parent: group_name',
  SAP: 'KUNNR: company_code; NAME1: company_name; NAME2: trade_name; STRAS: address; PSTLZ: postcode; ORT01: town; LAND1: country=FR~FR~BE; TELF1: phone; TELFX: fax; STCD1: siret; STCEG: vat',
  Pipedrive:
    'Organisation - Nom: company_name; Organisation - Adresse: address; Personne - Nom: full_name; Personne - Téléphone: direct_phone; Personne - Email: email; Organisation - Propriétaire: owner',
  Odoo: 'Nom affiché: company_name; Société mère: group_name; Rue: address; Rue 2: address; Code postal: postcode; Ville: town; Téléphone: phone; Mobile: mobile; Email: email; N° TVA: vat; Vendeur: owner; Étiquettes: ?=Gros~Détail~Gros',
  Axonaut:
    'Raison sociale: company_name; Siret: siret; Adresse de facturation: address; Code postal de facturation: postcode; Ville de facturation: town; Prénom employé: first_name; Nom employé: last_name; Email employé: email; Commentaires: comment',
  'Third parties by code and name':
    'Tiers: company_code; Nom du tiers: company_name; Adresse de facturation: address; CP fact.: postcode; Ville fact.: town; Tél.: phone',
  'Delivery beside invoice':
    'Client: company_name; Adr. liv.: address; CP liv.: postcode; Ville liv.: town; Tél. liv.: phone',
  'Persons by their roles':
    'Société: company_name; Resp. achats: full_name; Mail décideur: email; Tel décideur: direct_phone; DG: full_name; Acheteur: full_name; Interlocuteur technique: full_name',
  'More roles':
    'Société: company_name; Contact compta: full_name; Mail compta: email; Resp. maintenance: full_name; Tél. resp. maintenance: direct_phone; Directeur de site: full_name; Responsable HSE: full_name',
  'Sizes and regions':
    'Entreprise: company_name; Nb sal.: headcount; Tranche effectif: headcount=10-19~20-49~10-19; Dept: ?=69~38~75; Région: ?; Zone: ?=Z1~Z2~Z1; Secteur: ?=Nord~Sud~Nord; Territoire: ?=Nord~Sud~Nord; Segment: ?=PME~ETI~PME',
  'Dates and flags':
    'Société: company_name; Date création: ?=12/03/2025~01/02/2025~03/11/2024; Date MAJ: ?=12/03/2025~01/02/2025~03/11/2024; Actif O/N: ?=O~N~O; Opt-in: opt_out; Ne pas démarcher: opt_out; RGPD: opt_out=OK~Opposition~OK; Historique: history; Dernière visite: last_contact_on; CR visite: comment; Remarque: comment; Code APE: naf; Maison mère: group_name',
  'Parent and subsidiary': 'Maison mère: group_name; Filiale: company_name; CP: postcode; Ville: town',
  'Group, entity, site':
    "Groupe d'appartenance: group_name; Entité: company_name; Type site: site_kind; Siège O/N: is_head_office; Nom du site: site_name",
  Structures:
    'Structure: company_name; Type de structure: ?=EHPAD~Crèche~EHPAD; Commune: town; Directeur: full_name; Mél: email',
  'Contact names in two columns': 'Nom: company_name; Nom contact: last_name; Prénom contact: first_name; CP: postcode',
  'Two names alike': 'Nom: company_name; Ville: town; Nom: last_name; Prénom: first_name',
  'Lines of a name': 'Nom 1: company_name; Nom 2: trade_name; Rue: address; CP: postcode; Localité: town',
  'Service or site':
    'Commune: company_name=Commune de Bressuire~Commune de Thouars~Ville de Niort; Service / site: site_name=Mairie~École Jules Ferry~Médiathèque',
  'Call list':
    'Sté: company_name; Interloc.: full_name; N° tél: phone; Port.: mobile; Dern. appel: last_contact_on; Prochaine action: ?=12/03/2026~01/02/2026~03/11/2026; Obs.: comment; NPA: opt_out=x~~x',
  'Trade fair':
    'Company: company_name; Attendee: full_name; Job Title: job_title; Business Email: email; Mobile Phone: mobile; Notes: comment',
  'Field sales':
    'N° cpte: company_code; Nom client: company_name; Agence: site_name; ATC: owner; CA 2024: revenue_with_us; CA 2025: revenue_with_us; Encours: ?=12 000~0~45; Dernière cde: ?=12/03/2025~01/02/2025~03/11/2024',
  Wholesaler:
    'Cli: company_code; Rais. soc.: company_name; Ens.: trade_name; Adr1: address; Adr2: address; CPost: postcode; Bur. distr.: town; Tph: phone; Télec: fax; Rep: owner',
  'Public directory':
    'Identifiant: company_code; Appellation officielle: company_name; Adresse: address; Lieu dit: address_complement=~~Le Bourg; Boîte postale: address_complement=BP 12~~BP 3; Code postal: postcode; Localité d’acheminement: town; Nature: ?=Lycée~Collège~Lycée',
  'Capitals glued':
    'RAISONSOCIALE: company_name; CODEPOSTAL: postcode; NOMCONTACT: full_name; TELFIXE: phone; TELPORTABLE: mobile; EMAIL1: email; CODECLIENT: company_code',
  'English mix':
    'Customer No.: company_code; Customer Name: company_name; Ship-to City: town; Zip: postcode; Contact Person: full_name; Position: job_title; Tel.: phone; Cell: mobile; Sales Rep: owner; VAT No.: vat; Head Office (Y/N): is_head_office=Y~N~N',
  'Two phones and two mails':
    'Client: company_name; Tél. siège: switchboard; Tél. agence: phone; Mail 1: email; Mail 2: email; Portable contact: mobile',
  'Contacts by number':
    'Société: company_name; Contact 1 Nom: last_name; Contact 1 Prénom: first_name; Contact 1 Fonction: job_title; Contact 2 Nom: last_name; Contact 2 Prénom: first_name; Contact 2 Fonction: job_title',
  Franchise:
    'Réseau: network_name=Orpi~Foncia~Orpi; Franchisé: company_name; Ville: town; Gérant: full_name; Tel gérant: direct_phone',
  'Account management':
    'Compte: company_name; Grand compte: group_name; KAM: owner; Statut client: status; Classe ABC: priority; Interlocuteur principal: full_name',
};

interface Expected {
  readonly header: string;
  readonly field: string;
  readonly cells: readonly string[];
}

function readSheet(text: string): Expected[] {
  return text.split(/;\s+/).map((column) => {
    const [, header = '', said = ''] = /^(.*):\s+(\S.*)$/.exec(column) ?? [];
    const [field = '', own] = said.split('=');
    return { header, field, cells: (own ?? CELLS[field] ?? '~~').split('~') };
  });
}

test.each(Object.entries(SHEETS))('headers of %s', (_, text) => {
  const expected = readSheet(text);
  const rows = [
    expected.map(({ header }) => header),
    ...[0, 1, 2].map((at) => expected.map(({ cells }) => cells[at] ?? '')),
  ];
  const table = buildTable(rows.map((cells, position) => ({ number: position + 1, cells })));
  const { columns } = suggestMapping(table);
  expect(table.headerRow).toBe(1);
  expect(
    columns.map(
      ({ header, fields }) => `${header}: ${fields[0] === 'civility' ? (fields[1] ?? 'civility') : (fields[0] ?? '?')}`,
    ),
  ).toEqual(columns.map(({ header }, position) => `${header}: ${expected[position]?.field}`));
});
