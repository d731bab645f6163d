import type { ListName } from '../../../base/contacts/views/contract.ts';
import type { FilterCondition, Wanted } from '../../../domain/list-filter.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import type { Speaker } from '../../language.tsx';
import { filterField, labelOf, snake } from './filter-fields.ts';

export type Names = ReadonlyMap<string, string>;
type Voice = Pick<Speaker, 'say' | 'language' | 'money' | 'day'>;

/** A short sentence of a filter, with the conditions that it stands for. */
export interface FilterSentence {
  readonly text: string;
  readonly conditions: readonly FilterCondition[];
}

const PERSON = /^(below|contact)\./;

/**
 * A filter as people say it: « Région est Bretagne », « a un décideur dont l’e-mail est valide ». What is asked of one and the same
 * person is one sentence. `names` says who the members are.
 */
export function sayFilter(
  list: ListName,
  conditions: readonly FilterCondition[],
  names: Names,
  voice: Voice,
): readonly FilterSentence[] {
  const sentences: FilterSentence[] = [];
  const together = Map.groupBy(conditions, (one) => (one.isDenied ? '' : (PERSON.exec(one.field)?.[1] ?? '')));
  for (const condition of together.get('') ?? [])
    sentences.push({ text: sayOne(list, condition, names, voice), conditions: [condition] });
  for (const scope of ['below', 'contact']) {
    const asked = together.get(scope);
    if (asked) sentences.push({ text: sayPerson(list, asked, scope, names, voice), conditions: asked });
  }
  return sentences;
}

function sayPerson(
  list: ListName,
  conditions: readonly FilterCondition[],
  scope: string,
  names: Names,
  voice: Voice,
): string {
  const { say } = voice;
  const role = conditions.find(({ field }) => field === `${scope}.role`);
  const who = role ? sayValues(list, role, names, voice) : say('list_somebody');
  const others = conditions
    .filter((one) => one !== role)
    .map((one) => `${say(`list_of_${snake(one.field.slice(scope.length + 1))}`)} ${sayVerb(list, one, names, voice)}`);
  const what = others.reduce((one, other) => (one === '' ? other : say('list_and', { one, other })), '');
  return say(`list_has_${scope}`, { who: what === '' ? who : `${who} ${say('list_whose', { what })}` });
}

function sayOne(list: ListName, condition: FilterCondition, names: Names, voice: Voice): string {
  const { say } = voice;
  const [, scope = ''] = PERSON.exec(condition.field) ?? [];
  if (scope !== '' && condition.field === `${scope}.role`)
    return say(`list_has_no_${scope}`, { who: sayValues(list, condition, names, voice) });
  const label = say(labelOf(condition.field));
  if (scope !== '') return say('list_not_person', { what: `${label} ${sayVerb(list, condition, names, voice)}` });
  return `${label} ${sayVerb(list, condition, names, voice)}`;
}

const VERBS: Readonly<Record<FilterCondition['operator'], string>> = {
  ':': 'is',
  '~': 'contains',
  '>=': 'from',
  '<=': 'to',
  '>': 'above',
  '<': 'below',
};

function sayVerb(list: ListName, condition: FilterCondition, names: Names, voice: Voice): string {
  const { say } = voice;
  const { isDenied, operator, values, field } = condition;
  const [only] = values;
  const isPersonsOwn = PERSON.test(field);
  if (values.length === 1 && only && only.is !== 'text') {
    const isEmpty = (only.is === 'none') !== isDenied;
    return say(isEmpty ? 'list_verb_empty' : 'list_verb_filled');
  }
  const code = `list_verb_${isDenied && !isPersonsOwn ? 'not_' : ''}${VERBS[operator]}`;
  return say(code, { value: sayValues(list, condition, names, voice) });
}

function sayValues(list: ListName, { field, values }: FilterCondition, names: Names, voice: Voice): string {
  const said = values.map((wanted) => sayValue(list, field, wanted, names, voice));
  const listing = new Intl.ListFormat(voice.language === 'fr' ? 'fr-FR' : 'en-GB', { type: 'disjunction' });
  return said.length > 4 ? voice.say('list_one_of', { count: said.length }) : listing.format(said);
}

function sayValue(list: ListName, name: string, wanted: Wanted, names: Names, voice: Voice): string {
  const { say, money, day } = voice;
  if (wanted.is !== 'text') return say(`list_value_${wanted.is}`);
  const { text } = wanted;
  const found = filterField(list, name.replace(/\.\d{4}$/, ''));
  switch (found?.kind) {
    case 'money':
      return money(Number(text));
    case 'day':
      return Number.isNaN(Date.parse(text)) ? text : day(text);
    case 'yes_or_no':
      return say(text === 'yes' || text === 'true' ? 'list_yes' : 'list_no');
    case 'member':
      return text === 'me' ? say('list_me') : (names.get(text) ?? text);
    case 'choice':
      return sayChoice(found.words ?? '', text, voice);
    default:
      return text;
  }
}

/** A code as people write it; a region by its name, whichever way the address names it. */
export function sayChoice(words: string, code: string, { say }: Pick<Speaker, 'say'>): string {
  if (words === 'list_region_') return REGION_NAMES[code] ?? code;
  const said = say(`${words}${code}`);
  return said === `${words}${code}` ? code : said;
}
