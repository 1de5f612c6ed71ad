export function canLayPolicies(): boolean;
export function chromiumWithPolicy(policy: object): {
  dist: string;
  lay: (policy: object) => void;
  remove: () => void;
};
export function firefoxWithPolicy(policy: object): { executablePath: string; remove: () => void };
