import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLuhnKey, parseSiren } from '../../domain/siren.ts';
import { parseSiret } from '../../domain/siret.ts';
import { normalizeNic, normalizeSiren, normalizeSiret, normalizeVat } from './identifiers.ts';

function withKey(digits: string): string {
  return digits + [...'0123456789'].find((digit) => hasLuhnKey(digits + digit));
}
const sirets = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([serial, site]) => withKey(withKey(String(serial).padStart(8, '0')) + String(site).padStart(4, '0')))
  .filter((siret) => !siret.startsWith('356000000'));

/** What a cell gave, short enough to read in a table. */
function siretOf(raw: string) {
  const { siret, siren, repairs, issues } = normalizeSiret(raw, 'SIRET');
  return [siret, siren, repairs.map((one) => one.code).join(), issues.map((one) => one.code).join()];
}

test('a SIRET that is right, or grouped as people write it, is taken without a word', () => {
  expect(siretOf('40483304800022')).toEqual(['40483304800022', '404833048', '', '']);
  expect(siretOf('404 833 048 00022')).toEqual(['40483304800022', '404833048', '', '']);
  expect(siretOf('404\u00a0833\u00a0048\u202f00022')).toEqual(['40483304800022', '404833048', '', '']);
});

test.each([
  ['404.833.048.00022', 'siret_noise'],
  ['404833048-00022', 'siret_noise'],
  ['SIRET : 404 833 048 00022', 'siret_noise'],
  ['N° SIRET:40483304800022', 'siret_noise'],
  ['40483304800022 (siège)', 'siret_noise'],
  ['="40483304800022"', 'siret_noise'],
  ["'40483304800022", 'siret_noise'],
  ['40483304800022.0', 'siret_float_tail'],
  ['40483304800022,0', 'siret_float_tail'],
  ['4O4833O48OOO22', 'siret_letters'],
  ['4.0483304800022E13', 'siret_scientific_full'],
  ['4,0483304800022E+13', 'siret_scientific_full'],
  ['404833048 22', 'siret_nic_zeros'],
  ['404 833 048 22', 'siret_nic_zeros'],
])('%s is put right and said', (raw, code) => {
  expect(siretOf(raw)).toEqual(['40483304800022', '404833048', code, '']);
  expect(normalizeSiret(raw, 'SIRET').repairs[0]).toEqual({ code, column: 'SIRET', from: raw, to: '40483304800022' });
});

test('l and I stand for 1 only where the key then passes', () => {
  const siret = withKey('4048330480011');
  expect(siretOf(siret.replaceAll('1', 'l'))[0]).toBe(siret);
  expect(siretOf(`${siret.slice(0, 9)}l${siret.slice(10)}`)[0]).toBe(siret.charAt(9) === '1' ? siret : null);
});

test('the zero that a number cell lost comes back, also behind a float tail', () => {
  const siret = withKey(`${withKey('00552013')}0001`);
  expect(siretOf(siret.slice(2))).toEqual([siret, siret.slice(0, 9), 'siret_leading_zero', '']);
  expect(siretOf(`${siret.slice(2)}.0`)).toEqual([siret, siret.slice(0, 9), 'siret_float_tail,siret_leading_zero', '']);
});

test('a SIREN in the SIRET column is a SIREN and never a padded SIRET', () => {
  expect(siretOf('404 833 048')).toEqual([null, '404833048', 'siren_in_siret_column', '']);
  expect(siretOf('RCS Lyon 404 833 048')).toEqual([null, '404833048', 'siren_in_siret_column', '']);
});

test('rounded digits are lost for ever: no number is made of them', () => {
  for (const raw of ['8,2E+13', '4,05E+13', '4.04833E+13', '4E13'])
    expect(siretOf(raw)).toEqual([null, null, '', 'siret_scientific']);
});

test('a failed key is said with its raw text; a SIREN part that passes is kept', () => {
  expect(siretOf('40483304800023')).toEqual([null, '404833048', '', 'siret_bad_key']);
  expect(siretOf('40483304900022')).toEqual([null, null, '', 'siret_bad_key']);
  expect(siretOf('00000000000000')).toEqual([null, null, '', 'siret_bad_key']);
  expect(siretOf('404833049')).toEqual([null, null, '', 'siren_bad_key']);
  expect(normalizeSiret('40483304800023', 'SIRET').issues).toEqual([
    { code: 'siret_bad_key', column: 'SIRET', raw: '40483304800023' },
  ]);
});

test('words and short numbers are unreadable, « néant » is nothing', () => {
  expect(siretOf('en cours')).toEqual([null, null, '', 'siret_invalid']);
  expect(siretOf('12')).toEqual([null, null, '', 'siret_invalid']);
  for (const raw of ['', '-', 'n/a', 'NC', 'néant', '?']) expect(siretOf(raw)).toEqual([null, null, '', '']);
});

test('two different SIRETs in a cell: the first is kept and it is said; the same one twice is one', () => {
  const other = withKey('4048330480003');
  expect(siretOf(`40483304800022 / ${other}`)[0]).toBe('40483304800022');
  expect(siretOf(`40483304800022 / ${other}`)[3]).toBe('siret_several');
  expect(siretOf('40483304800022 / 40483304800022')[3]).toBe('');
});

test('every valid SIRET is found under any noise', () => {
  const noises: readonly ((siret: string) => string)[] = [
    (siret) => ` ${siret}\u00a0`,
    (siret) => siret.replace(/^(...)(...)(...)/, '$1 $2 $3 '),
    (siret) => siret.replace(/^(...)(...)(...)/, '$1.$2.$3.'),
    (siret) => `SIRET:${siret}`,
    (siret) => `${siret}.0`,
    (siret) => siret.replaceAll('0', 'O'),
    (siret) => `${siret.charAt(0)}.${siret.slice(1)}E+13`,
    (siret) => `${siret.slice(0, 9)} ${siret.slice(9)}`,
  ];
  fc.assert(
    fc.property(sirets, fc.constantFrom(...noises), (siret, noise) => {
      expect(siretOf(noise(siret))[0]).toBe(siret);
    }),
  );
});

test('padding never invents: what comes out holds the digits of the cell, and its keys pass', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{5,13}$/), (digits) => {
      const { siret, siren } = normalizeSiret(digits, 'SIRET');
      if (siret !== null) {
        expect(siret.replace(/^0{0,2}/, '').endsWith(digits.replace(/^0+/, '')) || siret === digits).toBe(true);
        expect(siret.length - digits.length).toBeLessThanOrEqual(2);
        expect(parseSiret(siret)).toBe(siret);
      }
      if (siren !== null) expect(parseSiren(siren)).toBe(siren);
    }),
  );
});

test('a cell put right once has nothing left to put right', () => {
  fc.assert(
    fc.property(sirets, (siret) => {
      const once = normalizeSiret(`siret ${siret}.0`, 'SIRET').siret!;
      expect(normalizeSiret(once, 'SIRET')).toEqual({ siret, siren: siret.slice(0, 9), repairs: [], issues: [] });
    }),
  );
});

test('a SIREN column: lost zeros come back, a SIRET is taken for what it is', () => {
  expect(normalizeSiren('5520135', 'SIREN').siren).toBe('005520135');
  expect(normalizeSiren('5520135', 'SIREN').repairs.map((one) => one.code)).toEqual(['siren_leading_zero']);
  const site = normalizeSiren('40483304800022', 'SIREN');
  expect([site.siret, site.siren, site.repairs[0]?.code]).toEqual([
    '40483304800022',
    '404833048',
    'siret_in_siren_column',
  ]);
  expect(normalizeSiren('123456789', 'SIREN').issues.map((one) => one.code)).toEqual(['siren_bad_key']);
});

test('a NIC makes a SIRET with the SIREN beside it, its zeros put back', () => {
  expect(normalizeNic('00022', 'NIC', '404833048').siret).toBe('40483304800022');
  const short = normalizeNic('22', 'NIC', '404833048');
  expect([short.siret, short.repairs[0]?.code]).toEqual(['40483304800022', 'nic_leading_zero']);
  expect(normalizeNic('23', 'NIC', '404833048').issues[0]?.code).toBe('nic_invalid');
  expect(normalizeNic('22', 'NIC', null).siret).toBeNull();
});

test('a VAT number gives its company; its key is recomputed', () => {
  const read = (raw: string) => {
    const { vat, siren, repairs, issues } = normalizeVat(raw, 'TVA');
    return [vat, siren, [...repairs, ...issues].map((one) => one.code).join()];
  };
  expect(read('FR83404833048')).toEqual(['FR83404833048', '404833048', '']);
  expect(read('FR 83 404 833 048')).toEqual(['FR83404833048', '404833048', '']);
  expect(read('TVA intra : fr83404833048')).toEqual(['FR83404833048', '404833048', 'vat_noise']);
  expect(read('83404833048')).toEqual(['FR83404833048', '404833048', 'vat_noise']);
  expect(read('FR84404833048')).toEqual([null, '404833048', 'vat_bad_key']);
  expect(read('FRXX404833048')).toEqual([null, '404833048', 'vat_bad_key']);
  expect(read('404833048')).toEqual([null, '404833048', 'siren_in_vat_column']);
  expect(read('BE 0403.170.701')).toEqual(['BE0403170701', null, 'vat_noise']);
  expect(read('exonéré')).toEqual([null, null, 'vat_invalid']);
  expect(read('néant')).toEqual([null, null, '']);
});

test('digits alone are read like the same digits under a label, which no short way reads', () => {
  fc.assert(
    fc.property(fc.oneof(sirets, fc.stringMatching(/^\d{7,15}$/)), fc.constantFrom('', ' '), (digits, glue) => {
      const cell = digits.replace(/(\d{3})(?=\d)/g, `$1${glue}`);
      for (const read of [normalizeSiret, normalizeSiren]) {
        const [plain, labelled] = [read(cell, 'N°'), read(`N° ${cell}`, 'N°')];
        expect([plain.siret, plain.siren]).toEqual([labelled.siret, labelled.siren]);
        expect(plain.issues.map(({ code }) => code)).toEqual(labelled.issues.map(({ code }) => code));
      }
    }),
  );
});
