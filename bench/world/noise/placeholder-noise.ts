import type { Draft, DraftField } from '../draft-row.ts';
import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';

/** What people type where they know nothing: words and figures that many rows share and that say nothing. */
const PLACEHOLDERS: Partial<Record<DraftField, readonly string[]>> = {
  group: ['Indépendant', 'aucun', '-', 'N/A'],
  siret: ['00000000000000', 'NC', 'en cours', '-'],
  siren: ['000000000', 'NC'],
  vat: ['NC', '-'],
  street: ['-', 'NC'],
  phone: ['00 00 00 00 00', 'NC', '-', '0000000000'],
  mobile: ['06 00 00 00 00', 'NC', '-'],
  direct: ['-', 'idem'],
  email: ['nc', 'pas de mail', 'inconnu@inconnu.fr', '-'],
  website: ['-', 'aucun'],
  job: ['NC', '?', 'à préciser'],
};
const NOBODY = ['Accueil', 'Standard', 'Service comptabilité', 'NC', 'À définir', 'Service achats'];

/** Empty cells that somebody filled with nothing, and desks written where a person's name belongs. */
export function fillEmptyCells(random: Random, style: Style, draft: Draft): Draft {
  const filled = { ...draft };
  // Object.keys loses the field type that the record states.
  for (const field of Object.keys(PLACEHOLDERS) as DraftField[]) {
    const words = PLACEHOLDERS[field];
    if (filled[field] === '' && words !== undefined && random.chance(style.placeholders))
      filled[field] = random.pick(words);
  }
  const isNobody = filled.first === '' && filled.last === '';
  if (isNobody && random.chance(style.placeholders * 2)) filled.last = random.pick(NOBODY);
  return filled;
}
