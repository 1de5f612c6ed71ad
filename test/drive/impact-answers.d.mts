type Answer = { status: number; headers: Record<string, string>; body: string };
type Asked = { method: string; path: string; query: Record<string, string>; headers: Record<string, string> };
type StandIn = {
  asked: Asked[];
  instead: (path: string, query: URLSearchParams) => Answer | undefined;
  partner: string;
  now: number;
  actions: Record<string, string>[];
  answer: (request: { method: string; url: string; headers: Record<string, string> }) => Answer;
};
export const access: { sid: string; token: string };
export const edgeAnswers: (Answer & { name: string; sure: string })[];
export const impactStandIn: (options?: { now?: number; partner?: string }) => StandIn;
export const answerOf: (body: unknown, status?: number, headers?: Record<string, string>) => Answer;
