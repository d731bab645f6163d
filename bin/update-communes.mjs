#!/usr/bin/env node
// Rewrites src/domain/commune-list.json from the official geographic code. Run it once a year: communes merge every
// January. Usage: npm i -E @etalab/decoupage-administratif@<version> && node bin/update-communes.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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
const byDepartment = Object.fromEntries(Object.entries(lines).map(([prefix, all]) => [prefix, all.join('\n')]));
writeFileSync(target, `${JSON.stringify(byDepartment, null, 2)}\n`);
