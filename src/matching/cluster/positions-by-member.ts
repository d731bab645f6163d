/** The position of the set that holds each member, -1 where none does. */
export function positionsByMember(size: number, sets: readonly (readonly number[])[]): Int32Array {
  const positions = new Int32Array(size).fill(-1);
  sets.forEach((set, index) => {
    for (const member of set) positions[member] = index;
  });
  return positions;
}
