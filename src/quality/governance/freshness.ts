/** How fast what we know grows old: after so many days, half of it is no longer sure. */
const HALF_LIVES = { identity: 730, address: 540, activity: 365, contact_point: 240, job: 180 } as const;
export type FieldClass = keyof typeof HALF_LIVES;
const CLASSES = Object.keys(HALF_LIVES) as readonly FieldClass[]; // keys of the table above

/** Fields of the change log by the class that they belong to; what is not named is identity. */
const CLASS_PATTERNS: readonly (readonly [FieldClass, RegExp])[] = [
  ['contact_point', /^contact_point:/],
  ['job', /^affiliation:|^job_title$|^decision_tag$/],
  ['address', /^(address|street|postcode|town|cedex|country|delivery_box|commune|department|region)/],
  ['activity', /^(status|priority|owner|potential|revenue_with_us|headcount|last_contact|custom\.)/],
];

export function classOf(field: string): FieldClass {
  return CLASS_PATTERNS.find(([, pattern]) => pattern.test(field))?.[0] ?? 'identity';
}

/** What is still sure of something that was right so many days ago, 1 to 0. */
export function freshnessAfter(fieldClass: FieldClass, days: number): number {
  return 0.5 ** (Math.max(0, days) / HALF_LIVES[fieldClass]);
}

interface RecordAges {
  /** When each class of field was last written; a class that is not named is as old as the record. */
  readonly changedAt: ReadonlyMap<FieldClass, Date>;
  readonly createdAt: Date;
  /** Somebody looked at the whole record then and found it right. */
  readonly verifiedAt: Date | null;
}

/** The score of a record, the mean of its classes, each from its last change or from the last check of the whole. */
export function scoreFreshness(ages: RecordAges, now: Date) {
  const classes = CLASSES.map((fieldClass) => {
    const changed = ages.changedAt.get(fieldClass) ?? ages.createdAt;
    const since = ages.verifiedAt && ages.verifiedAt > changed ? ages.verifiedAt : changed;
    const days = (now.getTime() - since.getTime()) / 86_400_000;
    return { class: fieldClass, changedAt: changed, score: freshnessAfter(fieldClass, days) };
  });
  return { score: classes.reduce((sum, one) => sum + one.score, 0) / classes.length, classes };
}
