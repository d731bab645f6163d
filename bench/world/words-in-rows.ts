import type { RowPlan } from './plan-rows.ts';
import type { Random } from './random.ts';
import type { Style } from './styles.ts';

const REMARKS = [
  'rappeler en septembre',
  'RDV le 12/03/2025',
  "Contrat jusqu'au 31/12/2026",
  'devis envoyé le 04/06/2025',
  'très intéressé',
  'passe par un concurrent',
  'absent le mercredi',
  'demande une remise',
  'à relancer',
  'vu au salon de Lyon',
];
const OBJECTIONS = [
  'NE PLUS APPELER',
  'ne plus appeler svp',
  'STOP mail',
  'opposition RGPD',
  'ne souhaite plus être démarché',
  'Ne plus contacter !',
];

/** Words that a person who objected left in the row. */
export function isObjectionWritten(comment: string): boolean {
  return OBJECTIONS.some((words) => comment.includes(words));
}

/** Rows of a moved site always say so where the old address stands: without a word nobody could know. */
export function writeComment(random: Random, style: Style, plan: RowPlan): string {
  const parts: string[] = [];
  const { site, contact } = plan;
  if (plan.telling === 'former') {
    parts.push(
      random.pick([
        `a déménagé au ${site.address.number} ${site.address.wayType} ${site.address.wayName}`,
        'ANCIENNE ADRESSE, a déménagé',
        `déménagé à ${site.address.town} en 2024`,
      ]),
    );
  } else if (site.former !== null && random.chance(0.3)) {
    parts.push(
      random.pick([
        'nouvelle adresse depuis 2024',
        `anciennement ${site.former.address.number} ${site.former.address.wayType} ${site.former.address.wayName}`,
      ]),
    );
  }
  if (site.isClosed && random.chance(0.6))
    parts.push(random.pick(['site fermé', 'FERMÉ depuis 2023', 'agence fermée en juin']));
  if (plan.telling === 'agency_line' && random.chance(0.6))
    parts.push(random.pick(['basée au siège', 'travaille au siège', 'voir avec le siège']));
  if (contact?.hasObjected && random.chance(0.7)) parts.push(random.pick(OBJECTIONS));
  if (random.chance(style.comments)) parts.push(random.pick(REMARKS));
  return parts.join(random.pick([' / ', ' - ', '. ']));
}

export function writeState(random: Random, plan: RowPlan): string {
  if (plan.telling === 'former') return random.chance(0.4) ? 'Transféré' : '';
  if (plan.site.isClosed) return random.chance(0.5) ? random.pick(['Fermé', 'FERME']) : '';
  return random.chance(0.2) ? 'Ouvert' : '';
}

/** On the head office's line, an agency's manager says which agency he runs; elsewhere the title stands as it is. */
export function writeJob(random: Random, plan: RowPlan, job: string): string {
  const { contact, contactSite } = plan;
  if (plan.telling !== 'head_office_line' || contact === null || contactSite === null) return job;
  const { town } = contactSite.address;
  return random.pick([
    `Responsable agence de ${town}`,
    `Resp. agence ${town}`,
    `Chef d'agence de ${town}`,
    `Responsable du site de ${town}`,
  ]);
}

/** What the sheet says of how far a person's charge reaches, where it has a column for it. */
export function writePerimeter(random: Random, plan: RowPlan): string {
  const { contact, contactSite } = plan;
  if (contact === null || contactSite === null || random.chance(0.5)) return '';
  if (contact.covers === 'group') return random.pick(['Groupe', 'Tout le groupe', 'National']);
  if (contact.covers === 'region')
    return random.pick([`Région ${contactSite.address.region}`, contactSite.address.region]);
  return random.pick(['Site', 'Local', `Agence de ${contactSite.address.town}`]);
}
