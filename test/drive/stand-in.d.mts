import type { IncomingMessage } from 'node:http';

type StandIn = { port: number; refused: string[]; served: string[]; close: () => void };
type Whole = { status: number; headers: Record<string, string>; body: string };

export function standIn(
  answer: (path: string, request: IncomingMessage) => string | Whole | undefined | Promise<Whole>,
  hosts?: string[],
): Promise<StandIn>;
