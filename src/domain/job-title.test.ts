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
