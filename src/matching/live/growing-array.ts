type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array;

/** A typed array that grows when it is full. `array` is longer than `length`: read below `length` only. */
export class GrowingArray<Kind extends Numbers> {
  array: Kind;
  length = 0;
  private readonly make: (size: number) => Kind;

  constructor(make: (size: number) => Kind) {
    this.make = make;
    this.array = make(256);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.grow();
    this.array[this.length] = value;
    this.length += 1;
  }

  private grow(): void {
    // Half as much again: doubling would leave up to half of a large index empty.
    const larger = this.make(Math.ceil(this.array.length * 1.5));
    larger.set(this.array);
    this.array = larger;
  }

  get bytes(): number {
    return this.array.byteLength;
  }
}

export const growingBytes = (): GrowingArray<Uint8Array> => new GrowingArray((size) => new Uint8Array(size));
export const growingNumbers = (): GrowingArray<Uint32Array> => new GrowingArray((size) => new Uint32Array(size));
export const growingKeys = (): GrowingArray<Float64Array> => new GrowingArray((size) => new Float64Array(size));
export const growingPoints = (): GrowingArray<Float32Array> => new GrowingArray((size) => new Float32Array(size));
