import './fact-list.css';

type Fact = readonly [name: string, value: string | undefined];

/** What is known of something, each fact under its name; what has no value is left out. The first may be the one to look at. */
export function FactList({ facts, isFirstStrong = false }: { facts: readonly Fact[]; isFirstStrong?: boolean }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .flatMap(([name, value], at) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} value`}>{isFirstStrong && at === 0 ? <strong>{value}</strong> : value}</dd>,
        ])}
    </dl>
  );
}
