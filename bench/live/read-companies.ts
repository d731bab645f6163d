import { readFile } from 'node:fs/promises';
import papaparse from 'papaparse';
import { townKeyOf } from '../../src/domain/commune-name.ts';
import { readCompanyWords } from '../../src/domain/company-name.ts';
import { departmentOfPostcode } from '../../src/domain/department.ts';
import type { LiveRecord } from '../../src/matching/live/live-record.ts';

interface Line {
  readonly owner_name?: string;
  readonly siren?: string;
  readonly location_city?: string;
  readonly location_zipcode?: string;
}

/** Real companies of a file of job offers (`owner_name`, `siren`, `location_city`, `location_zipcode`), each once per town. */
export async function readCompanies(path: string): Promise<LiveRecord[]> {
  const { data } = papaparse.parse<Line>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true });
  const companies = new Map<string, LiveRecord>();
  for (const { owner_name: name = '', siren = '', location_city: town = '', location_zipcode: postcode = '' } of data) {
    const words = readCompanyWords(name).tokens;
    const key = `${words.join(' ')}|${town}`;
    if (words.length === 0 || town === '' || companies.has(key)) continue;
    const id = `00000000-0000-7000-8000-${companies.size.toString(16).padStart(12, '0')}`;
    const place = {
      postcode,
      town,
      townKey: townKeyOf(town),
      communeCode: null,
      department: departmentOfPostcode(postcode),
    };
    const address = { number: null, wayTokens: [], ...place };
    companies.set(key, {
      id,
      level: 'entity',
      company: id,
      names: [words],
      keys: [{ kind: 'siren', value: siren }],
      address,
    });
  }
  return [...companies.values()];
}
