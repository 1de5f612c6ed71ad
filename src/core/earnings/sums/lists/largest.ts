/**
 * The `most` places with the largest keys, the largest first; the next keys decide between equal ones, and then the order of
 * the places. Only what is wanted is sorted, so that the time is linear in the places but for one sort of bare numbers.
 */
export function largest(places: readonly number[], keys: readonly Float64Array[], most: number): number[] {
  const [key, ...others] = keys;
  if (!key) return places.slice(0, most);
  const compare = (one: number, other: number) => {
    for (const values of keys) {
      const [left, right] = [values[one] as number, values[other] as number];
      if (left !== right) return left > right ? -1 : 1;
    }
    return one - other;
  };
  if (places.length <= most) return [...places].sort(compare);
  const values = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) values[at] = key[places[at] as number] as number;
  values.sort();
  const least = values[values.length - most] ?? Number.POSITIVE_INFINITY;
  const above: number[] = [];
  const equal: number[] = [];
  for (const place of places) {
    const value = key[place] as number;
    if (value > least) above.push(place);
    else if (value === least) equal.push(place);
  }
  return [...above.sort(compare), ...largest(equal, others, most - above.length)];
}
