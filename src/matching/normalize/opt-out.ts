import { foldText } from '../../domain/fold-text.ts';
import type { Channel } from '../record.ts';

export interface Objection {
  readonly channel: Channel;
  readonly raw: string;
}

const PHONE = String.raw`(?:appel\w*|rappel\w*|telephon\w*|contact\w* par tel\w*|joindre par tel\w*|demarch\w* par tel\w*|tel)`;
const EMAIL = `(?:e-?mails?|mails?|courriels?|newsletters?|emailings?|mailings?)`;
const MAIL = `(?:courriers?|publipostages?|catalogues?)`;
const ANY = String.raw`(?:contact\w*|sollicit\w*|demarch\w*|relanc\w*|prospect\w*|derang\w*|joindre|importun\w*)`;
const NOT = `(?:ne (?:surtout |vraiment |veut |veulent |souhaite |souhaitent |desire |desirent )?(?:plus|pas|jamais)(?: souhaiter?| vouloir| desirer?)?(?: a)?(?: etre| le| la| les| l'| nous| recevoir(?: (?:de|d'|nos|vos|aucun))?| envoyer(?: de| d')?| lui| qu'on)*)`;

/** In this order: a phrase that names a channel is not counted again for all of them. */
const PHRASES: readonly (readonly [Channel, RegExp])[] = [
  ['sms', new RegExp(String.raw`\b${NOT} ?(?:sms|texto)\b|\b(?:stop|pas de|plus de|refus) (?:sms|textos?)\b`)],
  [
    'email',
    new RegExp(
      String.raw`\b${NOT} ?(?:par )?${EMAIL}|\b(?:stop|pas d'|pas de|plus d'|plus de|plus aucun|aucun|refus\w*|refuse les|opposition(?: aux| par)?|ni) ?(?:e-?mailings?|${EMAIL})|\b(?:desinscri\w+|desabonn\w+|unsubscribed?)\b|\bcontact\w* par ${EMAIL} (?:interdit|refuse)`,
    ),
  ],
  [
    'phone',
    new RegExp(
      String.raw`\b${NOT} ?${PHONE}|\bnpa\b|\b(?:stop|pas d'|pas de|plus d'|plus de|aucun|refus\w*(?: les| d')?|opposition(?: aux)?) ?(?:appels?|phoning|demarchage (?:tel\w*|phone))|\b(?:stop|refus\w*(?: le)?|opposition(?: au)?) (?:tel|telephone)\b|\bliste rouge\b|\bbloctel\b|\bdo not call\b|\binterdi\w+ d'appeler\b`,
    ),
  ],
  ['mail', new RegExp(String.raw`\b${NOT} ?${MAIL}|\b(?:stop|pas de|plus de|aucun|refus\w*) ${MAIL}`)],
  [
    'all',
    new RegExp(
      String.raw`\b${NOT} ?${ANY}|\bnpc\b|\bopposition (?:rgpd|cnil|gdpr|a la prospection|prospection|demarchage|formelle)|\b(?:demande d'|droit d'|exerce son )opposition\b|\bdroit a l'oubli\b|\bdo not contact\b|\bopt-?out\b|\bblack-?list\w*|\bliste (?:noire|repoussoir|d'opposition)\b|\brefus\w* (?:(?:de|la|les|tout|toute|toutes) )*(?:prospection|sollicitation|demarchage|contact)|\bstop (?:prospection|contact|pub\w*|demarchage|tout)\b|\b(?:plus aucun|aucun) (?:contact|demarchage)\b|\b(?:ne pas|plus) (?:le |la |les )?deranger\b`,
    ),
  ],
];
/** « ne pas appeler avant 10h » gives an hour and « ne pas relancer avant mars » a date: nobody objects. */
const ONLY_FOR_NOW =
  /^\s*(?:\w+ )?(?:(?:le |la |les |l')?(?:avant|apres|entre|pendant|le (?:lundi|mardi|mercredi|jeudi|vendredi|matin|midi|soir)|les? (?:lundis?|mardis?|mercredis?|jeudis?|vendredis?)|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|ce moment)|cette semaine|aujourd'hui|demain|tant que|sur (?:le|son) (?:portable|mobile|fixe)|chez lui|a domicile|au standard|sans rdv|directement|s'inquieter)|jusqu)/;
/** « peut être rappelé », « n'est plus en liste rouge », « ne pas hésiter à appeler ». */
const AGREES =
  /\bne (?:pas|plus|surtout pas) (?:hesiter|oublier|manquer|tarder)|\b(?:n'est|n'a) (?:plus|pas|jamais) (?:\w+ )?(?:d'opposition|oppose|desinscri|desabonn|(?:en |sur )?liste|opt)|\b(?:pas|aucune|sans|leve\w*(?: son)?) (?:d')?opposition\b|\bopposition levee\b|\bfaut (?:pas|plus) oublier/;

/** Objections that the words of a comment make, one per channel; « rappeler en mars » makes none. */
export function readObjections(text: string): Objection[] {
  const raw = text.trim();
  if (
    raw.length < 3 ||
    !/pas|plus|jamais|stop|np[ac]|oppos|liste|list|inscri|abonn|bloctel|refus|opt|aucun|not|interdi|oubli|unsub|ni /i.test(
      raw,
    )
  )
    return [];
  // A sentence at a time: what one agrees to does not undo what another refuses.
  const found = foldText(raw)
    .split(/(?<=[.!?;\n|])\s+|\s\/\s|\n/)
    .flatMap((sentence) => {
      const plain = sentence
        .replace(/\b(?:veu(?:t|lent)|souhaite(?:nt)?|desire(?:nt)?) (plus|pas)\b/g, '$1')
        .replace(/\bn'a(?:ime|ccepte) /g, 'ne ');
      if (AGREES.test(plain)) return [];
      return channelsOf(plain);
    });
  const channels = [...new Set(found)];
  return (channels.includes('all') ? (['all'] as const) : channels).map((channel) => ({ channel, raw }));
}

function channelsOf(sentence: string): Channel[] {
  const channels: Channel[] = [];
  for (const [channel, words] of PHRASES) {
    const match = words.exec(sentence);
    if (match === null || ONLY_FOR_NOW.test(sentence.slice(match.index + match[0].length))) continue;
    if (channel === 'all' && /par (?:e-?mail|mail|courriel)/.test(sentence)) channels.push('email');
    else if (channel === 'all' && /par tel/.test(sentence)) channels.push('phone');
    else if (channel !== 'all' || channels.length === 0 || /contact|prospect/.test(match[0])) channels.push(channel);
  }
  return channels;
}

const REFUSES = /^(npc|npa|stop|opposition|opposee?|refus\w*)$/;
const YES = /^(1|o|oui|y|yes|x|vrai|true|ok|✓)$/;
const NO = /^(0|n|non|no|faux|false|-|)$/;

/** A cell of an opt-out column. Under « opt-in » or « accord » it is the no that objects. */
export function readOptOutCell(text: string, header: string): Objection[] {
  const raw = text.trim();
  const folded = foldText(raw);
  const title = foldText(header);
  const channel: Channel = /mail|newsletter|courriel/.test(title)
    ? 'email'
    : /appel|tel|phon|call|npa|bloctel|rouge/.test(title)
      ? 'phone'
      : /sms/.test(title)
        ? 'sms'
        : 'all';
  const asksAgreement = /opt.?in|consent|accord|accepte|autoris/.test(title);
  // « RGPD » says « OK » of those who agree, and « mails » of those who do not want any.
  const isAnswer = asksAgreement || /rgpd|gdpr/.test(title);
  if (REFUSES.test(folded)) return [{ channel, raw }];
  if (YES.test(folded)) return isAnswer ? [] : [{ channel, raw }];
  if (NO.test(folded)) return isAnswer && folded !== '' && folded !== '-' ? [{ channel, raw }] : [];
  const words = readObjections(raw);
  if (words.length > 0) return words;
  // A date or a name of a channel under « Opposition » is an objection too.
  if (asksAgreement) return [];
  if (/^(tel|telephone|appels?|phone)$/.test(folded)) return [{ channel: 'phone', raw }];
  if (/^(mails?|e-?mails?)$/.test(folded)) return [{ channel: 'email', raw }];
  return /\d{4}|^(tout|tous|all|total)/.test(folded) ? [{ channel, raw }] : [];
}
