/** An address without what a sentence or a bracket puts right behind it, and without the signs of `also` there. */
export function withoutEnd(address: string, also = ''): string {
  let end = address.length;
  while (end > 0 && `')].,;!”’»*\`|}${also}`.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
