export function libraryCode(more?: readonly string[]): Promise<string>;
