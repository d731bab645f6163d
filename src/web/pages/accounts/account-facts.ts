import type { AccountView } from '../../../base/accounts/contract.ts';
import { formatPhoneNumber, parsePhoneNumber } from '../../../domain/phone-number.ts';
import { formatSiren, parseSiren } from '../../../domain/siren.ts';
import { formatSiret, parseSiret } from '../../../domain/siret.ts';
import type { Speaker } from '../../language.tsx';

interface Point {
  readonly kind: 'phone' | 'email';
  readonly canonical: string;
}

/** A phone as people write it, a mailbox as it is. */
export function writePoint({ kind, canonical }: Point): string {
  const number = kind === 'phone' ? parsePhoneNumber(canonical) : null;
  return number === null ? canonical : formatPhoneNumber(number);
}

/** A SIREN or a SIRET in its groups of digits, any other number as it is. */
export function writeIdentifier(value: string): string {
  const siret = parseSiret(value);
  if (siret !== null) return formatSiret(siret);
  const siren = parseSiren(value);
  return siren === null ? value : formatSiren(siren);
}

const IDENTIFIERS = [
  ['siren', 'fact_siren'],
  ['siret', 'fact_siret'],
  ['vat', 'fact_vat'],
] as const;

/** What is known of an account: code of the label and text, each fact once, empty ones left out. */
export function factsOf({ money }: Speaker, account: AccountView): readonly (readonly [string, string])[] {
  const identifiers = IDENTIFIERS.map(([kind, label]) => {
    const valid = account.identifiers.filter((one) => one.kind === kind && one.validTo === null);
    return [label, valid.map((one) => writeIdentifier(one.value))] as const;
  });
  const { street, postcode, town } = account.address;
  const townLine = [postcode, town].filter(Boolean).join(' ');
  const points = (kind: Point['kind']) => account.points.filter((one) => one.kind === kind).map(writePoint);
  const revenue = account.revenueWithUs.map((one) => `${money(one.amountCents)}${one.year ? ` (${one.year})` : ''}`);
  const facts: readonly (readonly [string, readonly (string | null)[]])[] = [
    ...identifiers,
    ['fact_naf', [account.nafCode]],
    ['fact_address', [[street, townLine].filter(Boolean).join(', ')]],
    ['fact_phones', points('phone')],
    ['fact_emails', points('email')],
    ['accounts_revenue', revenue],
    ['accounts_follow', [account.ownerName]],
    ['fact_other_names', account.otherNames],
    ['fact_domains', account.domains],
  ];
  return facts
    .map(([label, texts]) => [label, texts.filter(Boolean).join(' · ')] as const)
    .filter(([, text]) => text !== '');
}
