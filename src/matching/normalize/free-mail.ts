// Its list itself: through the package's own module, which hands it on, reading it takes twice as long.
import freeEmailDomains from 'free-email-domains/domains.json' with { type: 'json' };

/** French providers, past and present, that the public list may miss. */
const FRENCH =
  'orange.fr wanadoo.fr free.fr sfr.fr neuf.fr club-internet.fr cegetel.net laposte.net bbox.fr numericable.fr aliceadsl.fr ' +
  'alice.fr voila.fr gmx.fr aol.fr aol.com tele2.fr 9online.fr 9business.fr noos.fr dartybox.com nordnet.fr libertysurf.fr ' +
  'infonie.fr worldonline.fr freesbee.fr tiscali.fr online.fr mageos.com caramail.com caramail.fr lycos.fr hotmail.fr live.fr ' +
  'outlook.fr outlook.com msn.com yahoo.fr ymail.com rocketmail.com icloud.com me.com mac.com googlemail.com gmail.com ' +
  'proton.me protonmail.com pm.me tutanota.com zaclys.com mailo.com netcourrier.com estvideo.fr modulonet.fr ozone.net ' +
  'bouyguesbox.fr red-by-sfr.fr sosh.fr mediaserv.net only.fr outremer-telecom.fr canl.nc mail.pf izi.re orange-business.fr ' +
  'skynet.be telenet.be proximus.be voo.be bluewin.ch hispeed.ch t-online.de web.de gmx.de gmx.net libero.it alice.it virgilio.it';

const FREE = new Set([...freeEmailDomains, ...FRENCH.split(' ')]);
/** Providers that sell the same service in every country: hotmail.it, yahoo.co.uk. */
const FREE_BRANDS = /^(?:hotmail|outlook|live|yahoo|gmx|aol)\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/;

const GIANTS = [
  'gmail.com',
  'hotmail.com',
  'hotmail.fr',
  'yahoo.fr',
  'yahoo.com',
  'orange.fr',
  'wanadoo.fr',
  'outlook.com',
  'outlook.fr',
  'laposte.net',
  'icloud.com',
];

/** Same letters but one dropped, added, changed or swapped with its neighbor. */
function isOneSlipAway(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1;
  const leftRest = left.slice(start, left.length - end);
  const rightRest = right.slice(start, right.length - end);
  if (leftRest.length <= 1 && rightRest.length <= 1) return true;
  return (
    leftRest.length === 2 && rightRest.length === 2 && leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0]
  );
}

/** Real providers that lie one letter away from a giant. */
const REAL_NEIGHBORS = new Set([...FRENCH.split(' '), 'mail.com', 'email.com', 'gmail.fr', 'hotmail.fr']);

function isSlipOfGiant(host: string): boolean {
  // The public list holds gmial.com too: being listed proves nothing here.
  if (REAL_NEIGHBORS.has(host) || FREE_BRANDS.test(host)) return false;
  return GIANTS.some((giant) => isOneSlipAway(host, giant));
}

/** Whether a domain is most likely a slip of the finger: gmial.com, orange.f, acme.con. Only said, never changed. */
export function isMisspelledDomain(host: string): boolean {
  return /\.(?:con|cmo|ocm|comm|fre|frr|rf|fr\.fr|com\.com)$/.test(host) || isSlipOfGiant(host);
}

/** Whether a host gives mailboxes to anybody, so that no company stands behind it; misspelled ones as well. */
export function isFreeMailDomain(host: string): boolean {
  return FREE.has(host) || FREE_BRANDS.test(host) || isSlipOfGiant(host);
}
