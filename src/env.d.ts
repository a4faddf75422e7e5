declare namespace App {
  interface Locals {
    /** Ids of the facts that the page cites, in the order of their numbers. */
    citedFacts?: readonly string[];
  }
}
