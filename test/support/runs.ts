const times = Number(process.env['PROPERTY_RUNS'] ?? 1);

/**
 * How often a property is tried: `count` times in the unit suite, a few times as often by `npm run test:properties`
 * (test/properties/setup.ts), and a hundred times as often by `PROPERTY_RUNS=100 npm run test:properties`.
 */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * times) };
}
