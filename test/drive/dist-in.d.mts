export function distOf(version: string, dist: string): { folder: string; setVersion: (version: string) => void };
export function distIn(language: string, dist: string): string;
