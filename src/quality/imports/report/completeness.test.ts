import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureCompleteness } from './completeness.ts';
import { structureLines } from './made-report.ts';
import { createReportContext } from './report-context.ts';

const HEADER = 'Raison sociale;SIREN;Adresse;CP;Ville;Nom;Prénom;Email';
const cell = (...values: string[]) => fc.constantFrom('', ...values);
const line = fc
  .tuple(
    fc.constantFrom('Lamy Services', 'Dupont Bois', 'Garage du Port'),
    cell('812345676', '732829320'),
    cell('12 rue des Lilas'),
    cell('69003'),
    cell('Lyon', 'Nantes'),
    cell('Martin', 'Roy'),
    cell('Anne'),
    cell('a.martin@lamy.fr'),
  )
  .map((cells) => cells.join(';'));
const measured = (lines: readonly string[]) => {
  const structured = structureLines([HEADER, ...lines]);
  return { structured, found: measureCompleteness(createReportContext(structured, 'fr')) };
};

test('before is what the sheet says, after never more than its lines, and what lacks is counted once', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const { structured, found } = measured(lines);
      const { entities, sites, contacts } = structured.arrangement;
      const rows = structured.table.rows.filter(({ kind }) => kind === 'data');
      const filled = (at: number) => rows.filter(({ cells }) => cells[at]?.trim()).length;
      const before = Object.fromEntries(found.map((one) => [one.field, one.linesBefore]));
      expect(before).toEqual({ siren: filled(1), address: filled(2), town: filled(4), email: filled(7) });
      for (const one of found) expect(one.linesAfter).toBeLessThanOrEqual(rows.length);
      const missing = Object.fromEntries(found.map((one) => [one.field, one.missing.length]));
      expect(missing).toEqual({
        siren: entities.filter(({ siren }) => siren === null).length,
        address: sites.filter(({ address }) => !address?.street).length,
        town: sites.filter(({ address }) => !address?.town).length,
        email: contacts.filter(({ emails }) => emails.length === 0).length,
      });
    }),
    { numRuns: 25 },
  );
});

test('a line without its SIREN has it once its company is known, and a field without a column is not measured', () => {
  const { found } = measured([
    'Lamy Services;812345676;12 rue des Lilas;69003;Lyon;Martin;Anne;a.martin@lamy.fr',
    'Lamy Services;;12 rue des Lilas;69003;Lyon;Martin;Anne;',
  ]);
  expect(found.find(({ field }) => field === 'siren')).toMatchObject({ linesBefore: 1, linesAfter: 2 });
  expect(found.find(({ field }) => field === 'email')).toMatchObject({ linesBefore: 1, linesAfter: 2 });
  expect(found.map(({ field }) => field)).not.toContain('phone');
});
