export function lockOfRunningDesk(dataFolder: string): Promise<string | null>;
