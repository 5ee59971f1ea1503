const times = Number(process.env['PROPERTY_RUNS'] ?? 1);

/**
 * How often a property is tried: `count` times, in the order of a second; `PROPERTY_RUNS=50 npm run test:properties`
 * tries it fifty times as often.
 */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * times) };
}
