import type { Pool } from 'pg';

/** Somebody who can log in, as the login library keeps him. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hasTwoFactor: boolean;
}

const COLUMNS = '"id", "name", "email", "twoFactorEnabled" as "hasTwoFactor"';

/** The person of this address, whatever its capitals; null for nobody. A read of whoever holds the machine. */
export async function findPersonByEmail(pool: Pool, email: string): Promise<Person | null> {
  const { rows } = await pool.query<Person>(`select ${COLUMNS} from auth."user" where "email" = $1`, [
    email.toLowerCase(),
  ]);
  return rows[0] ?? null;
}

/** The persons of these ids, by id; an id that is nobody's is left out. */
export async function findPersons(pool: Pool, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const { rows } = await pool.query<Person>(`select ${COLUMNS} from auth."user" where "id" = any($1)`, [[...ids]]);
  return new Map(rows.map((person) => [person.id, person]));
}
