interface Props {
  /** Messages by the names of their fields. */
  messages: Readonly<Record<string, string | undefined>>;
  labels: Readonly<Record<string, string>>;
}

/** In place of a result: which figures to mend first. */
export function Mend({ messages, labels }: Props) {
  const wrong = Object.entries(labels).filter(([name]) => messages[name] !== undefined);
  return (
    <div className="mend flow">
      <p>{wrong.length === 1 ? 'One figure is' : `${wrong.length} figures are`} needed first:</p>
      <ul className="plain">
        {wrong.map(([name, label]) => (
          <li key={name}>
            <a className="alone" href={`#${name}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
