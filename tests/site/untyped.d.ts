declare module '@adobe/structured-data-validator' {
  export interface Issue {
    readonly severity: 'ERROR' | 'WARNING';
    readonly issueMessage: string;
    readonly rootType: string;
  }
  export default class Validator {
    /** Takes the vocabulary as schema.org publishes it: a JSON-LD document with a `@graph`. */
    constructor(vocabulary: { readonly '@graph': readonly object[] });
    validate(extracted: object): Promise<readonly Issue[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { readonly addLocation: boolean });
    parse(html: string): object;
  }
}
