import { expect, test } from 'vitest';
import { readObjections, readOptOutCell } from './opt-out.ts';

const channels = (text: string) => readObjections(text).map(({ channel }) => channel);

test.each([
  ['NE PLUS APPELER', ['phone']],
  ['ne plus appeler svp', ['phone']],
  ['Ne pas appeler !!', ['phone']],
  ['NPA', ['phone']],
  ['vu au salon, NPA', ['phone']],
  ['liste rouge', ['phone']],
  ['Refuse les appels', ['phone']],
  ['STOP appels', ['phone']],
  ['ne veut plus être appelé', ['phone']],
  ['ne souhaite plus être rappelée', ['phone']],
  ['STOP mail', ['email']],
  ['stop mailing', ['email']],
  ['désinscrit', ['email']],
  ['Désabonnée de la newsletter', ['email']],
  ["ne plus envoyer d'e-mail", ['email']],
  ['ne veut plus recevoir de mails', ['email']],
  ["pas d'emailing", ['email']],
  ['plus de mail svp', ['email']],
  ['STOP SMS', ['sms']],
  ['ne plus envoyer de courrier', ['mail']],
  ['opposition RGPD', ['all']],
  ['Opposition CNIL le 12/03/2024', ['all']],
  ['ne souhaite plus être contacté', ['all']],
  ['ne souhaite pas être démarché', ['all']],
  ['ne plus contacter', ['all']],
  ['NE PAS CONTACTER', ['all']],
  ['NPC', ['all']],
  ['droit à l’oubli demandé', ['all']],
  ['refus de toute prospection', ['all']],
  ['ne veut pas être dérangé', ['all']],
  ['do not contact', ['all']],
  ['opt-out', ['all']],
  ['rappeler en mars. Ne plus envoyer de mail.', ['email']],
  ['ne plus appeler, ne plus envoyer de mail', ['email', 'phone']],
])('« %s » objects', (text, expected) => {
  expect(channels(text).sort()).toEqual([...expected].sort());
});

test.each([
  'peut être rappelé',
  'rappeler en mars',
  'à rappeler après le 15',
  'ne pas hésiter à appeler',
  'ne pas oublier de rappeler',
  'ne pas appeler avant 10h',
  'ne pas appeler le mercredi',
  'ne pas appeler entre midi et deux',
  'ne pas relancer avant septembre',
  'ne répond pas',
  'ne répond jamais au téléphone',
  'pas intéressé pour le moment',
  'client mécontent du SAV',
  'a fait opposition au chèque',
  'mail envoyé le 12/03',
  'stopper la commande 45',
  'appeler le standard',
  'pas de téléphone fixe',
  "n'est plus sur liste rouge",
  'opposition levée le 3/4',
  'contact très sympathique',
  '',
])('« %s » is no objection', (text) => {
  expect(channels(text)).toEqual([]);
});

test('a yes under « Ne plus contacter » objects, a no does not', () => {
  expect(readOptOutCell('OUI', 'Ne plus contacter')).toEqual([{ channel: 'all', raw: 'OUI' }]);
  expect(readOptOutCell('x', 'Opposition e-mail')).toEqual([{ channel: 'email', raw: 'x' }]);
  expect(readOptOutCell('1', 'Ne plus appeler')).toEqual([{ channel: 'phone', raw: '1' }]);
  expect(readOptOutCell('non', 'Ne plus contacter')).toEqual([]);
  expect(readOptOutCell('', 'Ne plus contacter')).toEqual([]);
});

test('under « Opt-in » or « Accord » it is the no that objects', () => {
  expect(readOptOutCell('Non', 'Opt-in mail')).toEqual([{ channel: 'email', raw: 'Non' }]);
  expect(readOptOutCell('Oui', 'Opt-in mail')).toEqual([]);
  expect(readOptOutCell('0', 'Consentement')).toEqual([{ channel: 'all', raw: '0' }]);
  expect(readOptOutCell('', 'Consentement')).toEqual([]);
});

test('« RGPD : OK » agrees, « RGPD : Opposition » and « RGPD : non » object', () => {
  expect(readOptOutCell('OK', 'RGPD')).toEqual([]);
  expect(readOptOutCell('oui', 'RGPD')).toEqual([]);
  expect(readOptOutCell('Opposition', 'RGPD')).toEqual([{ channel: 'all', raw: 'Opposition' }]);
  expect(readOptOutCell('STOP', 'Opt-in mail')).toEqual([{ channel: 'email', raw: 'STOP' }]);
  expect(readOptOutCell('non', 'RGPD')).toEqual([{ channel: 'all', raw: 'non' }]);
});

test('a date or a channel under « Opposition » is an objection', () => {
  expect(readOptOutCell('12/03/2024', 'Opposition')).toEqual([{ channel: 'all', raw: '12/03/2024' }]);
  expect(readOptOutCell('tel', 'Opposition')).toEqual([{ channel: 'phone', raw: 'tel' }]);
  expect(readOptOutCell('mails', 'RGPD')).toEqual([{ channel: 'email', raw: 'mails' }]);
});
