/** Where and of whom a published figure was counted, and its number at the foot of the page. */
export interface Source {
  readonly population: string;
  readonly year: string;
  readonly place: number;
}

/** A published figure to choose. */
export interface Choice {
  readonly key: string;
  readonly fact: string;
  /** The figure as it is written. */
  readonly shown: string;
  readonly what: string;
}

interface Props {
  /** Of the field in the form and in the query. */
  name: string;
  /** What the figure would be the target of. */
  label: string;
  /** The key of the choice in force; none for the visitor's own figure. */
  chosen: string | undefined;
  choices: readonly Choice[];
  sources: Readonly<Record<string, Source>>;
}

/** Whose target counts: the visitor's own, or a published figure with whom it counted and when. */
export function Aims({ name, label, chosen, choices, sources }: Props) {
  const isOwn = !choices.some(({ key }) => key === chosen);
  if (choices.length === 0) {
    return <p className="small soft no-print">We know of no published figure to aim at here.</p>;
  }
  return (
    <details className="fold aims" open={!isOwn}>
      <summary>
        {choices.length === 1
          ? 'Or take a published figure'
          : `Or take one of ${choices.length} published figures`}
      </summary>
      <div role="radiogroup" aria-label={`Which target counts for “${label}”`}>
        <label>
          <input type="radio" name={name} value="" defaultChecked={isOwn} />
          <span>My own target, above</span>
        </label>
        {choices.map(({ key, fact, shown, what }) => (
          <div className="aim" key={key}>
            <label>
              <input type="radio" name={name} value={key} defaultChecked={key === chosen} />
              <span>
                <b>{shown}</b> {what}. {sources[fact]?.population}, {sources[fact]?.year}.
              </span>
            </label>
            <a href={`#source-${fact}`}>Source {sources[fact]?.place}</a>
          </div>
        ))}
      </div>
    </details>
  );
}
