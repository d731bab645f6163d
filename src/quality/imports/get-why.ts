import { formatPhoneNumber, parsePhoneNumber } from '../../domain/phone-number.ts';
import { type AnyNode, type OpenResult, trailOf } from './analysis-result.ts';
import type { Why } from './contract.ts';
import { linesOf } from './get-lines.ts';
import { signpost, summarizeNode } from './get-node.ts';
import { formatAddress, formatSirenCell, formatSirets } from './workbook/format-cells.ts';

/** Enough to understand; the workbook holds them all. */
const LINES_SHOWN = 50;
const JOINS_SHOWN = 20;

type Fact = Why['facts'][number];

function factsWith(label: string, texts: readonly (string | null | undefined)[]): Fact[] {
  const known = texts.filter((text): text is string => Boolean(text));
  return known.length > 0 ? [{ label, text: known.join(' · ') }] : [];
}

function writePhone(e164: string): string {
  const number = parsePhoneNumber(e164);
  return number === null ? e164 : formatPhoneNumber(number);
}

function factsOf(found: AnyNode): Fact[] {
  if (found.level === 'network') return [];
  if (found.level === 'group') return factsWith('fact_other_names', found.node.otherNames);
  if (found.level === 'entity') {
    const { siren, vat, naf, legalForm, otherNames, codes, domains } = found.node;
    return [
      ...factsWith('fact_siren', [siren && formatSirenCell(siren)]),
      ...factsWith('fact_vat', [vat]),
      ...factsWith('fact_legal_form', [legalForm]),
      ...factsWith('fact_naf', [naf]),
      ...factsWith('fact_other_names', otherNames),
      ...factsWith('fact_codes', codes),
      ...factsWith('fact_domains', domains),
    ];
  }
  const reach = [
    ...factsWith('fact_phones', [...new Set(found.node.phones.map((phone) => writePhone(phone.e164)))]),
    ...factsWith('fact_emails', [...new Set(found.node.emails.map((email) => email.address))]),
    ...factsWith('fact_codes', found.node.codes),
  ];
  if (found.level === 'contact') return reach;
  return [
    ...factsWith('fact_siret', [formatSirets(found.node.sirets)]),
    ...factsWith('fact_address', [found.node.address && formatAddress(found.node.address)]),
    ...factsWith('fact_former_address', found.node.formerAddresses.map(formatAddress)),
    ...reach,
  ];
}

/** « Pourquoi ici ? »: what is known, why it stands under its parent, which links hold its lines, and the lines themselves. */
export function getWhy(result: OpenResult, asked: { readonly node: string }): Why | null {
  const found = result.nodes.get(asked.node);
  if (!found) return null;
  const { node } = found;
  const affiliations = result.affiliationsOf.get(node.id) ?? [];
  return {
    node: summarizeNode(result, found, affiliations[0] ?? null),
    trail: trailOf(result, node.id).map(signpost),
    confidence: node.confidence,
    facts: factsOf(found),
    roles: {
      stated: [...new Set(affiliations.flatMap((affiliation) => affiliation.statedRoles))],
      inferred: [...new Set(affiliations.flatMap((affiliation) => affiliation.inferredRoles))],
    },
    placedBecause: [...node.placedBecause, ...affiliations.flatMap((affiliation) => affiliation.because)],
    joins: node.joins.slice(0, JOINS_SHOWN),
    joinCount: node.joins.length,
    headers: [...result.table.headers],
    lines: linesOf(result, node.rows.slice(0, LINES_SHOWN)),
    lineCount: node.rows.length,
  };
}
