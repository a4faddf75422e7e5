declare namespace App {
  interface Locals {
    /** Ids of the facts that the page cites, in the order of their numbers. */
    citedFacts?: readonly string[];
    /** Read before a page is rendered, so that its frame has nothing to wait for. */
    site: import('./collections/site.ts').Site;
  }
}
