export function libraryCode(): Promise<string>;
