const WARM_UP = 10;
const RATE_SECONDS = 5;

export function printLine(title: string, goal: string, first: string, second = '', least = ''): void {
  process.stdout.write(`| ${title} | ${goal} | ${first} | ${second} | ${least} |\n`);
}

/** One client, one call after the other. */
export async function measure(title: string, goal: string, times: number, ask: () => Promise<unknown>): Promise<void> {
  for (let at = 0; at < WARM_UP; at += 1) await ask();
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    await ask();
    taken.push(performance.now() - started);
  }
  taken.sort((left, right) => left - right);
  const share = (part: number) => (taken[Math.min(taken.length - 1, Math.floor(part * taken.length))] ?? 0).toFixed(1);
  // The shortest tells what the work itself takes on a machine that others use meanwhile.
  printLine(title, goal, share(0.5), share(0.95), share(0));
}

/** Several clients, each asking again as soon as it is answered. */
export async function measureRate(
  title: string,
  goal: string,
  clients: number,
  ask: () => Promise<unknown>,
): Promise<void> {
  const until = performance.now() + RATE_SECONDS * 1000;
  let answered = 0;
  const client = async () => {
    while (performance.now() < until) {
      await ask();
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  printLine(title, goal, `${(answered / RATE_SECONDS).toFixed(0)} a second`);
}
