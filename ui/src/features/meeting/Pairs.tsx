/** A few things and what was said of each; what nobody said is left out. */
export function Pairs({ pairs }: { pairs: [string, string][] }) {
  return (
    <dl className="app-points app-text">
      {pairs
        .filter(([, said]) => said !== "")
        .map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  );
}
