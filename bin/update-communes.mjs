#!/usr/bin/env node
// Rewrites src/domain/commune-list.json from the official geographic code. Run it once a year: communes merge every
// January. Usage: npm i -E @etalab/decoupage-administratif@<version> && node bin/update-communes.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { departmentOfPostcode } from '../src/domain/department.ts';

const source = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
const target = new URL('../src/domain/commune-list.json', import.meta.url);

// One text per department, one line per commune: end of the INSEE code|name|postcodes, or =code of the commune that
// a former one (déléguée, associée) belongs to today. Ten times smaller than the source, and read in a few ms.
const lines = {};
for (const commune of JSON.parse(readFileSync(source, 'utf8'))) {
  if (commune.type === 'arrondissement-municipal') continue;
  const prefix = commune.code.slice(0, /^9[78]/.test(commune.code) ? 3 : 2);
  const place = commune.type === 'commune-actuelle' ? (commune.codesPostaux ?? []).join(',') : `=${commune.chefLieu}`;
  lines[prefix] ??= [];
  lines[prefix].push(`${commune.code.slice(prefix.length)}|${commune.nom}|${place}`);
}
// The few postcodes that begin like another department than their commune's: postcode=INSEE code.
const strays = [];
for (const [prefix, all] of Object.entries(lines))
  for (const line of all) {
    const [end, , place] = line.split('|');
    for (const postcode of place.startsWith('=') || place === '' ? [] : place.split(','))
      if (departmentOfPostcode(postcode) !== prefix) strays.push(`${postcode}=${prefix}${end}`);
  }
const byDepartment = Object.fromEntries(Object.entries(lines).map(([prefix, all]) => [prefix, all.join('\n')]));
writeFileSync(target, `${JSON.stringify({ strays: strays.join(' '), ...byDepartment }, null, 2)}\n`);
