/** The part of kuromoji 0.1.2 that is used; the package has no types. */
declare module 'kuromoji' {
  export interface Token {
    surface_form: string;
    pos: string;
    pos_detail_1: string;
    conjugated_type: string;
    conjugated_form: string;
    reading?: string;
  }
  interface Analyser {
    tokenize(text: string): Token[];
  }
  const kuromoji: {
    builder(options: { dicPath: string }): {
      build(done: (error: Error | null, analyser: Analyser) => void): void;
    };
  };
  export default kuromoji;
}
