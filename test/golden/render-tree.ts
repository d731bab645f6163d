import { sayReason } from '../../src/domain/words/say.ts';
import type { Arrangement, ContactNode, EntityNode, SiteNode } from '../../src/matching/arrangement.ts';

function placeOf({ address, state, isHeadOffice, sirets, formerAddresses }: SiteNode): string {
  const street = [address?.street, address?.postcode, address?.town].filter((part) => part).join(', ');
  const marks = [
    isHeadOffice ? 'head office' : '',
    state === 'open' ? '' : state,
    sirets.length === 0 ? '' : sirets.join(' + '),
    formerAddresses.length === 0
      ? ''
      : `formerly ${formerAddresses.map((former) => former.street ?? former.town).join(' ; ')}`,
  ];
  return [street, ...marks.filter((mark) => mark !== '')].join(' | ');
}

function nameOf(contact: ContactNode): string {
  return [contact.civility, contact.firstName, contact.lastName].filter((part) => part !== null).join(' ');
}

/** The arrangement as an indented text that a person can review: every node with its rows, then the questions. */
export function renderTree(arrangement: Arrangement): string {
  const lines: string[] = [];
  const contacts = new Map(arrangement.contacts.map((contact) => [contact.id, contact]));
  const people = (accountId: string, indent: string) => {
    const here = arrangement.affiliations.filter((affiliation) => affiliation.accountId === accountId);
    const written = here.map((affiliation) => {
      const contact = contacts.get(affiliation.contactId);
      const optOut = contact !== undefined && contact.objections.length > 0 ? ' [opt-out]' : '';
      const verb = affiliation.kind === 'works_at' ? 'works here' : `covers ${affiliation.level}`;
      return `${indent}- ${contact === undefined ? '?' : nameOf(contact)}, ${affiliation.jobTitle ?? '—'} (${verb})${optOut} rows ${affiliation.rows.join(' ')}`;
    });
    lines.push(...written.sort());
  };
  const entityLines = (entity: EntityNode, indent: string) => {
    lines.push(`${indent}${entity.name} ${entity.legalForm ?? ''} ${entity.siren ?? ''}`.trimEnd());
    people(entity.id, `${indent}  `);
    for (const site of arrangement.sites.filter((one) => one.entityId === entity.id)) {
      lines.push(`${indent}  ${site.name} | ${placeOf(site)} | rows ${site.rows.join(' ')}`);
      people(site.id, `${indent}    `);
    }
  };
  for (const group of arrangement.groups) {
    lines.push(`GROUP ${group.name} (${group.basis.join(', ')})`);
    people(group.id, '  ');
    for (const entity of arrangement.entities.filter((one) => one.groupId === group.id)) entityLines(entity, '  ');
  }
  for (const entity of arrangement.entities.filter((one) => one.groupId === null)) entityLines(entity, '');
  for (const network of arrangement.networks)
    lines.push(`NETWORK ${network.name}: ${network.entityIds.length} companies`);
  lines.push(`QUESTIONS ${arrangement.questions.length}`);
  for (const question of arrangement.questions) {
    const reasons = question.evidence.reasons.map((reason) => sayReason('en', reason));
    lines.push(
      `  ${question.kind}: rows ${question.leftRows.join(' ')} / ${question.rightRows.join(' ')}: ${reasons.join(' ; ')}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
