import { formatPhoneNumber, parsePhoneNumber } from '../../../domain/phone-number.ts';
import { formatSiren, parseSiren } from '../../../domain/siren.ts';
import { formatSiret, parseSiret } from '../../../domain/siret.ts';
import type { ContactNode, EntityNode, GroupNode, Join, SiteNode } from '../../../matching/arrangement.ts';
import type { NormalizedRecord, Repair } from '../../../matching/record.ts';
import { kindRow, kindTable } from './figure.ts';
import { type Html, html } from './html.ts';
import { personName, sayReasons } from './masking.ts';
import { objectionsOf } from './people-found.ts';
import { type ReportContext, siteLabel } from './report-context.ts';
import { rawValue } from './section-quality.ts';

/** « Fait sans vous consulter »: each automatic kind, its count and three real examples. */
export function decisionsSection(context: ReportContext): Html {
  const rows = [...unions(context), inferredRoles(context), optedOut(context), ...repairs(context)];
  return html`<section><h2>${context.say('report_done_alone')}</h2>
<p class="note">${context.say('report_done_alone_definition')}</p>${kindTable(context, rows)}</section>`;
}

function unions(context: ReportContext): Html[] {
  const { entities, sites, contacts, groups } = context.structured.arrangement;
  const row = <Node extends GroupNode | EntityNode | SiteNode | ContactNode>(
    code: string,
    nodes: readonly Node[],
    name: (node: Node) => Html | string,
  ) => {
    const items = nodes.flatMap((node) => {
      const [join] = node.joins;
      return join === undefined ? [] : [{ node, join }];
    });
    const show = (item: (typeof items)[number]) =>
      html`${name(item.node)} <small>(${linesOf(context, item.join)})</small> – ${sayReasons(context, item.join.evidence.reasons)}`;
    return kindRow(context, { name: context.say(code), items, show });
  };
  return [
    row('report_joined_groups', groups, (group) => group.name),
    row('report_joined_entities', entities, (entity) => entity.name),
    row('report_joined_sites', sites, (site) => siteLabel(context, site)),
    row('report_joined_contacts', contacts, personName),
  ];
}

function linesOf(context: ReportContext, join: Join): string {
  const { headerRow } = context.structured.file;
  const [left, right] = [join.left, join.right].sort((one, other) => one - other);
  return context.say('report_lines', { left: (left ?? 0) + headerRow, right: (right ?? 0) + headerRow });
}

function inferredRoles(context: ReportContext): Html {
  const items = context.structured.arrangement.affiliations.filter((one) => one.inferredRoles.length > 0);
  return kindRow(context, {
    name: context.say('report_inferred_roles'),
    items,
    show(one) {
      const contact = context.contactById.get(one.contactId);
      const roles = one.inferredRoles.map((role) => context.say(`role_${role}`)).join(', ');
      return html`${contact === undefined ? null : personName(contact)}, ${one.jobTitle} → ${roles}`;
    },
  });
}

function optedOut(context: ReportContext): Html {
  const name = context.say('report_marked_opted_out');
  return kindRow(context, { name, items: objectionsOf(context), show: (found) => found });
}

/** Values put right in their cells, one kind per damage. */
function repairs(context: ReportContext): Html[] {
  const found = context.structured.records.flatMap((record) => record.repairs.map((repair) => ({ record, repair })));
  const show = ({ record, repair }: { record: NormalizedRecord; repair: Repair }) =>
    html`<small>${context.line(record.rowId)}</small> ${rawValue(repair.code, repair.from)} → ${rawValue(repair.code, tidied(repair.to))}`;
  return [...Map.groupBy(found, ({ repair }) => repair.code)]
    .sort(([left, one], [right, other]) => other.length - one.length || (left < right ? -1 : 1))
    .map(([code, items]) => kindRow(context, { name: context.say(code), items, show }));
}

/** Numbers as people write them. */
function tidied(value: string): string {
  const phone = parsePhoneNumber(value);
  if (phone !== null) return formatPhoneNumber(phone);
  const siret = parseSiret(value);
  if (siret !== null) return formatSiret(siret);
  const siren = parseSiren(value);
  return siren === null ? value : formatSiren(siren);
}
