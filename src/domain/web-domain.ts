/** Domain that somebody registered: acme.fr out of www.agence.acme.fr. */
export type WebDomain = string & { readonly brand: 'web_domain' };

/** Endings under which names are sold, with more than one label. The ones that a French customer file meets. */
const DOUBLE_ENDINGS = new Set(
  (
    'asso.fr com.fr gouv.fr nom.fr prd.fr presse.fr tm.fr notaires.fr avocat.fr medecin.fr pharmacien.fr veterinaire.fr ' +
    'experts-comptables.fr geometre-expert.fr chirurgiens-dentistes.fr port.fr aeroport.fr cci.fr eu.com ' +
    'co.uk org.uk gov.uk ac.uk ltd.uk plc.uk com.es org.es gob.es com.pt com.pl com.tr com.br com.au com.cn com.mx ' +
    'co.jp co.in co.za co.nz co.il com.tn com.sn com.ma co.ma org.ma gov.ma com.re asso.re com.gp com.mq nc.fr'
  ).split(' '),
);

const HOST =
  /^(?:[a-z0-9\u00df-\u00ff](?:[a-z0-9\u00df-\u00ff-]{0,61}[a-z0-9\u00df-\u00ff])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/;

/** The registered domain of a host name, lower case; null where the text is no host name. */
export function parseWebDomain(host: string): WebDomain | null {
  const tidy = host.trim().toLowerCase().replace(/\.$/, '');
  if (tidy.length > 253 || !HOST.test(tidy)) return null;
  const labels = tidy.split('.');
  const kept = DOUBLE_ENDINGS.has(labels.slice(-2).join('.')) ? 3 : 2;
  return labels.slice(-kept).join('.') as WebDomain; // a host name by the test above, cut at a label
}
