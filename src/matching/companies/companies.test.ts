import { expect, test } from 'vitest';
import { arrangeRows, companiesOf } from '../../../test/support/arrange-rows.ts';

const LAMY = '812345676';
const OTHER = '552032534';

test('rows of one SIREN are one company whatever their names', () => {
  const base = arrangeRows([
    { company: 'Lamy Services', siren: LAMY, town: 'Lyon' },
    { company: 'LS Propreté', siren: LAMY, town: 'Lille' },
  ]);
  expect(companiesOf(base)).toBe('1 2');
});

test('two valid SIRENs never join, even with the same name, address, telephone and mailbox', () => {
  const same = {
    company: 'Lamy Services',
    street: '12 rue Pasteur',
    town: 'Lyon',
    phone: '0478000001',
    email: 'contact@lamy.fr',
  };
  expect(
    companiesOf(
      arrangeRows([
        { ...same, siren: LAMY },
        { ...same, siren: OTHER },
      ]),
    ),
  ).toBe('1 | 2');
});

test('a third row that looks like two SIRENs never joins them', () => {
  const same = { company: 'Lamy Services', street: '12 rue Pasteur', town: 'Lyon', phone: '0478000001' };
  const base = arrangeRows([{ ...same, siren: LAMY }, { ...same, siren: OTHER }, same]);
  const [first, second] = base.placements;
  expect(first?.entityId).not.toBe(second?.entityId);
});

test('a row without identifier joins the company that bears its name in its town', () => {
  const base = arrangeRows([
    { company: 'Zirmatech', siren: LAMY, street: '12 rue Pasteur', town: 'Nantes' },
    { company: 'ZIRMATECH', street: '12 rue Pasteur', town: 'Nantes' },
  ]);
  expect(companiesOf(base)).toBe('1 2');
});

test('a slip of the hand in a name does not make a second company', () => {
  const base = arrangeRows([
    { company: 'Zirmatech Plomberie', street: '12 rue Pasteur', town: 'Nantes' },
    { company: 'Zirmatehc Plomberie', street: '12 rue Pasteur', town: 'Nantes' },
  ]);
  expect(companiesOf(base)).toBe('1 2');
});

test('homonyms in two towns stay apart when nothing else links them', () => {
  const base = arrangeRows([
    { company: 'Garage Martin', town: 'Brest', street: '4 rue Foch' },
    { company: 'Garage Martin', town: 'Nice', street: '8 avenue Thiers' },
  ]);
  expect(companiesOf(base)).toBe('1 | 2');
});

test('a company with agencies in several towns is held together by its own domain', () => {
  const base = arrangeRows([
    { company: 'Zirmatech', town: 'Brest', domain: 'zirmatech.fr' },
    { company: 'Zirmatech', town: 'Nice', domain: 'zirmatech.fr' },
  ]);
  expect(companiesOf(base)).toBe('1 2');
});

test('a free-mail address shared by nobody else is not a company, and a domain of several companies proves nothing', () => {
  const base = arrangeRows([
    { company: 'Garage Martin', siren: LAMY, town: 'Brest', domain: 'reseau-auto.fr' },
    { company: 'Garage Petit', siren: OTHER, town: 'Nice', domain: 'reseau-auto.fr' },
    { company: 'Garage Lopez', town: 'Metz', domain: 'reseau-auto.fr' },
  ]);
  expect(companiesOf(base)).toBe('1 | 2 | 3');
});

test('sister companies stay apart by the word that differs', () => {
  const base = arrangeRows([
    { company: 'Lamy Services', street: '12 rue Pasteur', town: 'Lyon', domain: 'lamy.fr', phone: '0478000001' },
    { company: 'Lamy Industrie', street: '12 rue Pasteur', town: 'Lyon', domain: 'lamy.fr', phone: '0478000001' },
  ]);
  expect(companiesOf(base)).toBe('1 | 2');
});

test('neighbors at one address stay apart', () => {
  const place = { street: '12 rue Pasteur', town: 'Lyon' };
  const base = arrangeRows([
    { company: 'Menuiserie Durand', ...place },
    { company: 'Optique Colbert', ...place },
  ]);
  expect(companiesOf(base)).toBe('1 | 2');
});

test('a name that several SIRENs bear needs more than a name', () => {
  const base = arrangeRows([
    { company: 'Nocibelle', siren: LAMY, town: 'Brest' },
    { company: 'Nocibelle', siren: OTHER, town: 'Nice' },
    { company: 'Nocibelle', town: 'Metz' },
    { company: 'Nocibelle', town: 'Brest', street: '3 rue de Siam' },
  ]);
  const [brest, , metz] = base.placements;
  expect(metz?.entityId).not.toBe(brest?.entityId);
});

test('the acronym of a long name is the same company at the same place', () => {
  const place = { street: '12 rue Pasteur', town: 'Lyon', phone: '0478000001' };
  const base = arrangeRows([
    { company: 'Compagnie Industrielle Mécanique Alpes', ...place },
    { company: 'CIMA', ...place },
  ]);
  expect(companiesOf(base)).toBe('1 2');
});

test('a doubt is asked and its two sides stay apart; yes joins them and no is not asked again', () => {
  const rows = [
    { company: 'Lamy Services', street: '12 rue Pasteur', town: 'Lyon', siren: LAMY },
    { company: 'Lamy Services Propreté', street: '12 rue Pasteur', town: 'Lyon' },
  ];
  const base = arrangeRows(rows);
  const question = base.questions.find(({ kind }) => kind === 'same_entity');
  expect(companiesOf(base)).toBe('1 | 2');
  expect(question).toBeDefined();
  const yes = arrangeRows(rows, { answers: [{ questionId: question!.id, answer: 'yes' }] });
  expect(companiesOf(yes)).toBe('1 2');
  const no = arrangeRows(rows, { answers: [{ questionId: question!.id, answer: 'no' }] });
  expect(companiesOf(no)).toBe('1 | 2');
  expect(no.questions.map(({ id }) => id)).not.toContain(question!.id);
});

test('a boss who bears the name of his company proves nothing: homonyms have bosses of one name', () => {
  const person = { first: 'Jean', last: 'Dupont' };
  const base = arrangeRows([
    { company: 'Dupont Menuiserie', siren: LAMY, town: 'Lyon', person },
    { company: 'Dupont Menuiserie', town: 'Brest', person },
  ]);
  expect(companiesOf(base)).toBe('1 | 2');
});

test('a franchisee is found under the sign by his telephone and address, although the sign is borne by many', () => {
  const troyes = { street: '64 rue Emile Zola', town: 'Troyes', phone: '0353013737' };
  const base = arrangeRows([
    { company: 'Huet Optique', tradeName: 'Optique Luméa', ...troyes },
    { company: 'Optique Luméa Troyes', ...troyes, person: { last: 'Huet' } },
    { company: 'Regard Lorrain', tradeName: 'Optique Luméa', siren: LAMY, town: 'Nancy' },
    { company: 'Loiret Lunettes', tradeName: 'Optique Luméa', siren: OTHER, town: 'Orléans' },
  ]);
  expect(companiesOf(base)).toBe('1 2 | 3 | 4');
});

test('a short name that one row in ten gives does not bring the sister of that name in', () => {
  const sister = {
    company: 'Zirmatech Bretagne',
    siren: LAMY,
    street: '14 rue du Stade',
    town: 'Narrosse',
    domain: 'zirmatech.com',
  };
  const rows = [
    ...Array.from({ length: 11 }, (_, index) => ({ ...sister, phone: `01434063${60 + index}` })),
    { ...sister, company: 'Zirmatech' },
    { company: 'Zirmatech Conseil', siren: OTHER, town: 'Lyon', domain: 'zirmatech.com' },
    { company: 'Zirmatech', street: '81 boulevard Foch', town: 'Nice', domain: 'zirmatech.com' },
  ];
  const { placements } = arrangeRows(rows);
  expect(placements.at(-1)?.entityId).not.toBe(placements[0]?.entityId);
});

test('a made-up word and what the company does is one company in two towns, unless two SIRENs bear it', () => {
  const lyon = { company: 'Vinimax Transports', street: '12 rue Pasteur', town: 'Lyon', postcode: '69003' };
  const nantes = { ...lyon, street: '9 rue Foch', town: 'Nantes', postcode: '44000' };
  expect(companiesOf(arrangeRows([lyon, nantes]))).toBe('1 2');
  expect(companiesOf(arrangeRows([lyon, { ...nantes, company: 'Vinimax' }]))).toBe('1 | 2');
  const bearers = [
    { ...lyon, siren: '812345676' },
    { ...lyon, town: 'Lille', postcode: '59000', siren: '552032534' },
  ];
  expect(companiesOf(arrangeRows([...bearers, nantes]))).toBe('1 | 2 | 3');
});
