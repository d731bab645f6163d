import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inferBuyingRoles, parseDecisionTag, parseStatedRoles } from './buying-role.ts';
import { isJobTitle, readJobTitle } from './job-title.ts';

test.each([
  ['PDG', 'general_management', 'executive', 'decision_maker signatory'],
  ['Président', 'general_management', 'executive', 'decision_maker signatory'],
  ['Présidente directrice générale', 'general_management', 'executive', 'decision_maker signatory'],
  ['DG', 'general_management', 'executive', 'decision_maker signatory'],
  ['DGA', 'general_management', 'executive', 'decision_maker signatory'],
  ['Gérante', 'general_management', 'executive', 'decision_maker signatory'],
  ['Co-gérant', 'general_management', 'executive', 'decision_maker signatory'],
  ['Directrice générale', 'general_management', 'executive', 'decision_maker signatory'],
  ['Dirigeant', 'general_management', 'executive', 'decision_maker signatory'],
  ['Maire', 'general_management', 'executive', 'decision_maker signatory'],
  ['Secrétaire générale', 'general_management', 'executive', 'decision_maker signatory'],
  ['DAF', 'finance', 'director', 'decision_maker budget_holder'],
  ['Directeur financier', 'finance', 'director', 'decision_maker budget_holder'],
  ['Dir. administratif et financier', 'finance', 'director', 'decision_maker budget_holder'],
  ['RAF', 'finance', 'manager', 'budget_holder payer'],
  ['Chef comptable', 'finance', 'manager', 'budget_holder payer'],
  ['Comptable', 'finance', 'staff', 'payer'],
  ['Assistante comptable', 'finance', 'assistant', 'payer'],
  ['Acheteuse', 'purchasing', 'staff', 'buyer'],
  ['Resp. Achats', 'purchasing', 'manager', 'buyer'],
  ['Dir. achats', 'purchasing', 'director', 'decision_maker buyer'],
  ['Responsable des marchés publics', 'purchasing', 'manager', 'buyer'],
  ['Approvisionneur', 'purchasing', 'staff', 'buyer'],
  ['DSI', 'it', 'director', 'decision_maker influencer'],
  ['RSSI', 'it', 'director', 'decision_maker influencer'],
  ["Directeur des systèmes d'information", 'it', 'director', 'decision_maker influencer'],
  ['Responsable informatique', 'it', 'manager', 'influencer'],
  ['Juriste', 'legal', 'staff', 'influencer'],
  ['DRH', 'hr', 'director', 'decision_maker'],
  ['RRH', 'hr', 'manager', 'prescriber'],
  ['Rble QSE', 'quality_safety', 'manager', 'prescriber'],
  ['Directeur technique', 'technical', 'director', 'decision_maker'],
  ['RESPONSABLE DES SERVICES TECHNIQUES', 'technical', 'manager', 'prescriber'],
  ['Technicien de maintenance', 'technical', 'staff', 'user'],
  ['Tech. maint.', 'technical', 'staff', 'user'],
  ['Conducteur de travaux', 'operations', 'manager', 'prescriber'],
  ['CdT', 'operations', 'manager', 'prescriber'],
  ["Chef d'équipe", 'operations', 'manager', 'prescriber'],
  ["Directeur d'agence", 'operations', 'director', 'decision_maker'],
  ['Magasinier', 'logistics', 'staff', 'user'],
  ['Responsable logistique', 'logistics', 'manager', 'prescriber'],
  ['Directeur commercial', 'sales', 'director', 'decision_maker'],
  ["Chargé d'affaires", 'sales', 'staff', 'user'],
  ['Responsable ADV', 'customer_service', 'manager', 'prescriber'],
  ['Responsable marketing', 'marketing', 'manager', 'prescriber'],
  ['Chargée de communication', 'communication', 'staff', 'user'],
  ['Assistante de direction', 'administration', 'assistant', 'gatekeeper'],
  ['Assistante du DG', 'administration', 'assistant', 'gatekeeper'],
  ['Ass. dir.', 'administration', 'assistant', 'gatekeeper'],
  ['Standardiste', 'administration', 'assistant', 'gatekeeper'],
  ['Secrétaire', 'administration', 'assistant', 'gatekeeper'],
  ['Directeur', 'general_management', 'director', 'decision_maker signatory'],
  ['Purchasing manager', 'purchasing', 'manager', 'buyer'],
  ['CFO', 'finance', 'executive', 'decision_maker signatory'],
])('« %s » works in %s as %s', (title, department, seniority, roles) => {
  const read = readJobTitle(title);
  expect([read.department, read.seniority]).toEqual([department, seniority]);
  expect(inferBuyingRoles(read.department, read.seniority)).toEqual(roles.split(' '));
});

test('a word that is no job says nothing, and nothing is inferred from it', () => {
  expect(readJobTitle('Lyon')).toEqual({ display: 'Lyon', department: null, seniority: null });
  expect(inferBuyingRoles(null, null)).toEqual([]);
  expect(isJobTitle('Dupont')).toBe(false);
  expect(isJobTitle('DAF')).toBe(true);
});

test('a shouted title is written in small letters, its initials stay', () => {
  expect(readJobTitle('RESPONSABLE DES ACHATS').display).toBe('Responsable des achats');
  expect(readJobTitle('DAF GROUPE').display).toBe('DAF groupe');
  expect(readJobTitle(' - acheteur,').display).toBe('Acheteur');
});

test('a cell states several roles; « décideur budgétaire » is the budget’s', () => {
  expect(parseStatedRoles('Décideur / signataire')).toEqual(['decision_maker', 'signatory']);
  expect(parseStatedRoles('décideur budgétaire')).toEqual(['budget_holder']);
  expect(parseStatedRoles('prescripteur et utilisateur')).toEqual(['prescriber', 'user']);
  expect(parseStatedRoles('filtre')).toEqual(['gatekeeper']);
  expect(parseStatedRoles('')).toEqual([]);
});

test('the A/B/C tag is a letter alone or after its word', () => {
  expect(['A', 'b', 'décideur C', 'niveau A'].map(parseDecisionTag)).toEqual(['A', 'B', 'C', 'A']);
  expect(['', 'D', 'Anne', 'AB'].map(parseDecisionTag)).toEqual([null, null, null, null]);
});

const TITLES = [
  'Directrice générale',
  'Responsable achats',
  "Chef d'équipe",
  'DAF',
  'Comptable',
  'Secrétaire',
  'Technicien de maintenance',
  'Gérant',
  'Resp. Achats',
  "Directeur des systèmes d'information",
] as const;

test('capitals, accents and spaces change nothing of what a title says', () => {
  const write = fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text) => `  ${text.replaceAll(' ', '  ')} `,
    (text) => `- ${text},`,
  );
  fc.assert(
    fc.property(fc.constantFrom(...TITLES), write, (title, spell) => {
      const [plain, other] = [readJobTitle(title), readJobTitle(spell(title))];
      expect([other.department, other.seniority]).toEqual([plain.department, plain.seniority]);
    }),
  );
});

test.each([
  ['Directeur', 'Directrice'],
  ['Acheteur', 'Acheteuse'],
  ['Gérant', 'Gérante'],
  ['Président', 'Présidente'],
  ['Assistant', 'Assistante'],
  ['Technicien', 'Technicienne'],
  ['Directeur commercial', 'Directrice commerciale'],
  ['Ingénieur', 'Ingénieure'],
  ['Adjoint au maire', 'Adjointe au maire'],
  ['Vendeur', 'Vendeuse'],
  ['Conducteur de travaux', 'Conductrice de travaux'],
  ['Responsable commercial', 'Responsable commerciale'],
  ['Directeur général adjoint', 'Directrice générale adjointe'],
  ['Chef de chantier', 'Cheffe de chantier'],
  ['Coordinateur', 'Coordinatrice'],
  ['Animateur sécurité', 'Animatrice sécurité'],
  ['Préparateur', 'Préparatrice'],
  ['Directeur financier', 'Directrice financière'],
  ['Chargé d’affaires', 'Chargée d’affaires'],
  ['Administrateur réseau', 'Administratrice réseau'],
  ['Contrôleur de gestion', 'Contrôleuse de gestion'],
  ['Rédacteur', 'Rédactrice'],
  ['Développeur', 'Développeuse'],
  ['Opérateur', 'Opératrice'],
  ['Sous-directeur', 'Sous-directrice'],
  ['Auditeur qualité', 'Auditrice qualité'],
  ['Formateur', 'Formatrice'],
  ['Animateur réseau', 'Animatrice réseau'],
  ['Conducteur routier', 'Conductrice routière'],
  ['Administrateur délégué', 'Administratrice déléguée'],
  ['Recteur', 'Rectrice'],
  ['Conseiller commercial', 'Conseillère commerciale'],
  ['Attaché de presse', 'Attachée de presse'],
  ['Contrôleur qualité', 'Contrôleuse qualité'],
  ['Avocat', 'Avocate'],
  ['Ouvrier', 'Ouvrière'],
  ['Magasinier', 'Magasinière'],
  ['Livreur', 'Livreuse'],
  ['Chauffeur', 'Chauffeuse'],
  ['Entrepreneur', 'Entrepreneure'],
  ['Commerçant', 'Commerçante'],
  ['Patron', 'Patronne'],
  ['Artisan', 'Artisane'],
  ['Caissier', 'Caissière'],
  ['Infirmier', 'Infirmière'],
  ['Adjoint de direction', 'Adjointe de direction'],
  ['Agent administratif', 'Agente administrative'],
  ['Employé administratif', 'Employée administrative'],
  ['Conseiller de vente', 'Conseillère de vente'],
  ['Chargé de recrutement', 'Chargée de recrutement'],
  ['Délégué commercial', 'Déléguée commerciale'],
  ['Chef de secteur', 'Cheffe de secteur'],
  ['Chef comptable', 'Cheffe comptable'],
  ['Chef de produit', 'Cheffe de produit'],
  ["Chef d'entreprise", "Cheffe d'entreprise"],
  ["Chef d'établissement", "Cheffe d'établissement"],
  ['Directeur de site', 'Directrice de site'],
  ['Directeur des ressources humaines', 'Directrice des ressources humaines'],
  ['Conseiller municipal', 'Conseillère municipale'],
  ['Exploitant agricole', 'Exploitante agricole'],
  ['Intendant', 'Intendante'],
  ['Gardien', 'Gardienne'],
])('« %s » and « %s » are one job', (his, hers) => {
  const [man, woman] = [readJobTitle(his), readJobTitle(hers)];
  expect([woman.department, woman.seniority]).toEqual([man.department, man.seniority]);
  expect(man.department ?? man.seniority).not.toBeNull();
});
