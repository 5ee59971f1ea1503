/** Figures by name; the unit is in the name. */
export type Figures = Readonly<Record<string, number>>;

/** A series of a plot: sizes and what they cost. */
export interface Series {
  readonly id: string;
  readonly points: readonly { readonly size: number; readonly cost: number }[];
}

/** What a part measured. */
export interface PartResult {
  readonly figures: Figures;
  readonly series: readonly Series[];
}

/** What a part gets to know. */
export interface PartInput {
  readonly quick: boolean;
  /** The folder of the built bundles. */
  readonly dist: string;
}

/** A part of the engine, measured in a process of its own. */
export type Part = (input: PartInput) => PartResult | Promise<PartResult>;
