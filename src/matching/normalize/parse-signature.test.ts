import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSignature } from './parse-signature.ts';

/** A signature as people paste it, and what it says: first name, last name, job, company, phones, e-mails, town, website. */
type Said = readonly [
  string,
  string,
  string | null,
  string | null,
  readonly string[],
  readonly string[],
  string | null,
  string | null,
];
const SIGNATURES: readonly (readonly [text: string, said: Said])[] = [
  [
    `Bien cordialement,

Claire MARTIN
Directrice des Achats
Lamy Services SAS
12 rue Bugeaud
69003 LYON
Tél. : 04 72 00 00 01
Port. : 06 12 34 56 79
c.martin@lamy-services.fr
www.lamy-services.fr`,
    [
      'Claire',
      'Martin',
      'Directrice des Achats',
      'Lamy Services SAS',
      ['+33472000001', '+33612345679'],
      ['c.martin@lamy-services.fr'],
      'Lyon',
      'lamy-services.fr',
    ],
  ],
  [
    `--
Jean-Pierre Durand | Responsable Maintenance | Groupe Valorhône
M : 06.22.33.44.55 | jp.durand@valorhone.com`,
    [
      'Jean-Pierre',
      'Durand',
      'Responsable Maintenance',
      'Groupe Valorhône',
      ['+33622334455'],
      ['jp.durand@valorhone.com'],
      null,
      null,
    ],
  ],
  [
    `Mme Sophie LE GOFF
DAF
MENUISERIE COLLET
2 chemin du Moulin - 38500 VOIRON
T : +33 (0)4 76 05 00 12 - F : +33 (0)4 76 05 00 13
sophie.legoff@menuiserie-collet.fr`,
    [
      'Sophie',
      'Le Goff',
      'DAF',
      'MENUISERIE COLLET',
      ['+33476050012', '+33476050013'],
      ['sophie.legoff@menuiserie-collet.fr'],
      'Voiron',
      null,
    ],
  ],
  [
    `Paul Girard, Acheteur projets
Transports Berthier
Ligne directe : 02 40 11 22 33`,
    ['Paul', 'Girard', 'Acheteur projets', 'Transports Berthier', ['+33240112233'], [], null, null],
  ],
  [
    `Cordialement,
Éric COLLET – Gérant
SARL COLLET & FILS
06 70 80 90 11
Envoyé de mon iPhone`,
    ['Éric', 'Collet', 'Gérant', 'SARL COLLET & FILS', ['+33670809011'], [], null, null],
  ],
  [
    `Nathalie BERNARD
Directrice générale des services
Mairie de Saint-Étienne
Place de l'Hôtel de Ville
42000 Saint-Étienne
Standard : 04 77 48 77 48
nathalie.bernard@saint-etienne.fr`,
    [
      'Nathalie',
      'Bernard',
      'Directrice générale des services',
      'Mairie de Saint-Étienne',
      ['+33477487748'],
      ['nathalie.bernard@saint-etienne.fr'],
      'Saint-Étienne',
      null,
    ],
  ],
  [
    `Thomas Lefèvre
Chef de projet SI
Clinique du Parc
https://www.linkedin.com/in/thomas-lefevre
t.lefevre@cliniqueduparc.com
www.cliniqueduparc.com`,
    [
      'Thomas',
      'Lefèvre',
      'Chef de projet SI',
      'Clinique du Parc',
      [],
      ['t.lefevre@cliniqueduparc.com'],
      null,
      'cliniqueduparc.com',
    ],
  ],
  [
    `Karim BENALI • Responsable des ventes Sud-Est • Solutix
Mob. +33 6 55 44 33 22 • karim.benali@solutix.io • www.solutix.io`,
    [
      'Karim',
      'Benali',
      'Responsable des ventes Sud-Est',
      'Solutix',
      ['+33655443322'],
      ['karim.benali@solutix.io'],
      null,
      'solutix.io',
    ],
  ],
  [
    `Isabelle Moreau
Assistante de direction
Cabinet Moreau & Associés
15 bis avenue Foch
75116 Paris
Tel : 01 45 00 10 20
Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.`,
    ['Isabelle', 'Moreau', 'Assistante de direction', 'Cabinet Moreau & Associés', ['+33145001020'], [], 'Paris', null],
  ],
  [
    `Merci d'avance
Laurent ROUSSEAU
Directeur technique chez Acmé Industrie
laurent.rousseau@acme-industrie.fr - 07 61 62 63 64`,
    [
      'Laurent',
      'Rousseau',
      'Directeur technique',
      'Acmé Industrie',
      ['+33761626364'],
      ['laurent.rousseau@acme-industrie.fr'],
      null,
      null,
    ],
  ],
  [
    `Dr Anne-Laure Petit
Pharmacien responsable
CHU de Rennes
2 rue Henri Le Guilloux, 35000 RENNES
anne-laure.petit@chu-rennes.fr`,
    [
      'Anne-Laure',
      'Petit',
      'Pharmacien responsable',
      'CHU de Rennes',
      [],
      ['anne-laure.petit@chu-rennes.fr'],
      'Rennes',
      null,
    ],
  ],
  [
    `> Julien Fabre
> Responsable logistique
> Entrepôts du Littoral
> ZI Portuaire
> 59140 Dunkerque
> Tél : 03 28 00 11 22 / Port : 06 33 22 11 00`,
    [
      'Julien',
      'Fabre',
      'Responsable logistique',
      'Entrepôts du Littoral',
      ['+33328001122', '+33633221100'],
      [],
      'Dunkerque',
      null,
    ],
  ],
  [
    `MARTINEZ Céline
Comptable fournisseurs
Boulangeries Ange
comptabilite@boulangerie-ange.fr`,
    [
      'Céline',
      'Martinez',
      'Comptable fournisseurs',
      'Boulangeries Ange',
      [],
      ['comptabilite@boulangerie-ange.fr'],
      null,
      null,
    ],
  ],
  [
    `François de La Tour
Président
HOLDING LATOUR
Tél. 05 56 00 00 10
Pensez à l'environnement avant d'imprimer ce message`,
    ['François', 'de La Tour', 'Président', 'HOLDING LATOUR', ['+33556000010'], [], null, null],
  ],
  [
    `Amélie Roux

Chargée d'affaires
ÉNERGIE BLEUE
Bureau : 04 91 00 20 30
amelie.roux@energiebleue.fr

De : Paul Martin <paul.martin@durand.fr>
Envoyé : lundi 3 novembre 2025 10:12
Objet : Devis`,
    [
      'Amélie',
      'Roux',
      "Chargée d'affaires",
      'ÉNERGIE BLEUE',
      ['+33491002030'],
      ['amelie.roux@energiebleue.fr'],
      null,
      null,
    ],
  ],
];

test.each(SIGNATURES)('%s', (text, said) => {
  const read = parseSignature(text);
  const found = [
    ...[read.firstName, read.lastName, read.jobTitle, read.companyName],
    read.phones.map((phone) => phone.e164),
    ...[read.emails, read.address?.town ?? null, read.website],
  ];
  expect(found).toEqual(said);
});

test('lines say what each number is for, and a page of LinkedIn is kept', () => {
  const { phones } = parseSignature(
    'Claire Martin\nStandard : 04 72 00 00 01\nD : 04 72 00 00 02\nPort. 06 12 34 56 79',
  );
  expect(phones.map((phone) => phone.use)).toEqual(['switchboard', 'direct', 'mobile']);
  expect(parseSignature('Paul Girard\nlinkedin.com/in/paul-girard/').linkedin).toBe(
    'https://linkedin.com/in/paul-girard',
  );
});

test('a signature without a name is named by its mailbox, never by a function’s', () => {
  expect(parseSignature('claire.martin@lamy.fr')).toMatchObject({ firstName: 'Claire', lastName: 'Martin' });
  expect(parseSignature('contact@lamy.fr')).toMatchObject({ firstName: null, lastName: null });
});

test('any text gives an answer, and an empty one gives nothing', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void parseSignature(text)));
  expect(parseSignature('')).toEqual({
    ...{ civility: null, firstName: null, lastName: null, jobTitle: null, companyName: null },
    ...{ phones: [], emails: [], address: null, website: null, linkedin: null },
  });
});
