type StandIn = { port: number; refused: string[]; served: string[]; close: () => void };

export function standIn(answer: (path: string) => string | undefined, hosts?: string[]): Promise<StandIn>;
