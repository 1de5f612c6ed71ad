/** For parts that nobody listens to. */
export const nothing = (): void => undefined;
