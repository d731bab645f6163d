/** One mailbox: local part, @, host name; lower case. */
export type EmailAddress = string & { readonly brand: 'email_address' };

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/;

/** The mailbox that a text spells, case and outer spaces aside; null where it is none. */
export function parseEmailAddress(text: string): EmailAddress | null {
  const tidy = text.trim().toLowerCase();
  const at = tidy.lastIndexOf('@');
  if (at < 1 || at > 64 || tidy.length > 254) return null;
  return LOCAL.test(tidy.slice(0, at)) && HOST.test(tidy.slice(at + 1)) ? (tidy as EmailAddress) : null; // shape checked
}

/** Mailboxes of a function and not of a person. Also with a place or a service behind: contact.lyon@, agence-est@. */
const GENERIC = new Set(
  (
    'contact contacts info infos information informations accueil commercial commerciale commerce compta comptabilite ' +
    'comptable comptaclient facturation facture factures fournisseur fournisseurs direction secretariat secr achat achats ' +
    'agence agences sav service services rh recrutement emploi admin administration administratif webmaster postmaster ' +
    'noreply no-reply nepasrepondre ne-pas-repondre magasin mairie hello bonjour bienvenue office sales support vente ' +
    'ventes client clients serviceclient service-client serviceclients devis commande commandes logistique livraison ' +
    'exploitation transport atelier depot chantier travaux technique maintenance informatique it dsi daf drh qualite qse ' +
    'marketing communication com presse juridique gestion standard reception bureau siege usine production planning ' +
    'reservation reservations boutique shop store hotel restaurant cabinet etude mail email courrier boite bal newsletter ' +
    'abuse root team equipe assistance dpo rgpd privacy export import adv social formation stage syndic location ' +
    'locations ecole college lycee directeur directrice gerant president ce cse garage pharmacie'
  ).split(' '),
);

/** Functions that also come after the place (lyon.contact@). Shorter, since surnames stand there too (paul.gerant@). */
const GENERIC_LAST = new Set(
  'contact info infos accueil compta comptabilite commercial achats secretariat direction agence sav magasin mairie facturation'.split(
    ' ',
  ),
);

/** Whether a mailbox belongs to a function (contact@, compta@, agence.lyon@, ce.0350001a@) and not to a person. */
export function isGenericMailbox(address: string): boolean {
  const whole = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  const tag = whole.indexOf('+');
  const local = tag < 0 ? whole : whole.slice(0, tag);
  if (GENERIC.has(local) || !/[a-z]/.test(local)) return true;
  const words = local.split(/[._\-\d]+/).filter((word) => word !== '');
  if (words.length === 0) return true;
  if (GENERIC.has(words.join(''))) return true;
  return GENERIC.has(words[0] ?? '') || (words.length > 1 && GENERIC_LAST.has(words.at(-1) ?? ''));
}
