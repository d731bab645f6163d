import { vatOf } from '../identifiers.ts';
import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';
import type { TrueSite } from '../things.ts';

export interface WrittenIdentifiers {
  readonly siren: string;
  readonly siret: string;
  readonly vat: string;
  /** What a careful reader still learns from these cells. */
  readonly tells: 'site' | 'entity' | 'nothing';
}

const NOTHING: WrittenIdentifiers = { siren: '', siret: '', vat: '', tells: 'nothing' };
const NO_BREAK = '\u00a0';

function grouped(siret: string, mark: string): string {
  return [siret.slice(0, 3), siret.slice(3, 6), siret.slice(6, 9), siret.slice(9)].join(mark);
}

/** A SIRET as Excel and hands leave it; `tells` says what remains true in it. */
function damageSiret(random: Random, siret: string): { text: string; tells: WrittenIdentifiers['tells'] } {
  const siren = siret.slice(0, 9);
  const kind = random.weighted({
    spaced: 22,
    noBreak: 10,
    dotted: 6,
    prefixed: 5,
    floatTail: 12,
    sirenOnly: 12,
    letterO: 6,
    shortNic: 8,
    cut: 4,
    scientific: 9,
    typo: 6,
  });
  const noZero = siret.replace(/^0+/, '');
  if (kind === 'spaced') return { text: grouped(siret, ' '), tells: 'site' };
  if (kind === 'noBreak') return { text: grouped(siret, NO_BREAK), tells: 'site' };
  if (kind === 'dotted') return { text: grouped(siret, '.'), tells: 'site' };
  if (kind === 'prefixed') return { text: `SIRET : ${siret}`, tells: 'site' };
  if (kind === 'floatTail') return { text: `${noZero}.0`, tells: 'site' };
  if (kind === 'sirenOnly') return { text: siren, tells: 'entity' };
  if (kind === 'letterO') return { text: siret.replaceAll('0', 'O'), tells: 'site' };
  if (kind === 'shortNic') return { text: `${siren} ${Number(siret.slice(9))}`, tells: 'site' };
  if (kind === 'cut') return { text: siret.slice(0, random.int(10, 13)), tells: 'nothing' };
  if (kind === 'scientific') return { text: `${siret.charAt(0)},${siret.slice(1, 5)}E+13`, tells: 'nothing' };
  const at = random.int(2, 12);
  const wrong = String((Number(siret.charAt(at)) + random.int(1, 9)) % 10);
  return { text: siret.slice(0, at) + wrong + siret.slice(at + 1), tells: 'nothing' };
}

/** The identifier cells of one row. `siret` is the one that the person who typed believed in. */
export function writeIdentifiers(random: Random, style: Style, site: TrueSite, siret: string): WrittenIdentifiers {
  const { entity } = site;
  if (!entity.hasIdentifiers || random.chance(style.identifierMissing)) return NOTHING;
  const headOffice = entity.sites.find((other) => other.isHeadOffice);
  const isAgency = entity.sites.length > 1 && headOffice !== undefined && !site.isHeadOffice;
  const isCopied = isAgency && random.chance(entity.copiesHeadSiret ? 0.95 : 0.06);
  const believed = isCopied && headOffice !== undefined ? headOffice.siret : siret;
  const isDamaged = random.chance(style.identifierDamage);
  const lostZero = believed.replace(/^0+/, '');
  const written = isDamaged ? damageSiret(random, believed) : { text: lostZero, tells: 'site' as const };
  const kind = random.weighted({ siret: 70, both: 15, siren: 8, vat: 7 });
  const siren =
    kind === 'both' || kind === 'siren'
      ? random.pick([entity.siren, entity.siren.replace(/^0+/, ''), grouped(entity.siren, ' ').trim()])
      : '';
  const vat = kind === 'vat' || random.chance(0.1) ? vatOf(entity.siren) : '';
  const hasSiret = kind === 'siret' || kind === 'both';
  const entityTold = siren !== '' || vat !== '' || (hasSiret && written.tells !== 'nothing');
  const siteTold = hasSiret && written.tells === 'site' && !isCopied;
  return {
    siren,
    siret: hasSiret ? written.text : '',
    vat,
    tells: siteTold ? 'site' : entityTold ? 'entity' : 'nothing',
  };
}
