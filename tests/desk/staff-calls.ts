import type { RunningDesk } from '../../desk/start-desk.ts';
import type { Role } from '../../src/contract/staff/seat.ts';

/** Asks the desk something as one seat. */
export type StaffCall = (method: string, path: string, body?: object) => Promise<Response>;

/** A seat that asks its desk, or another one of the same database. */
export interface CallingSeat {
  id: string;
  call: StaffCall;
  callAt(address: string, ...asked: Parameters<StaffCall>): Promise<Response>;
}

/** Makes seats at a desk that ask it things. */
export function staffCalls(desk: Pick<RunningDesk, 'address' | 'staffToken'>) {
  const call = (token: string, address: string, ...[method, path, body]: Parameters<StaffCall>) =>
    fetch(address + path, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return async (name: string, ...roles: Role[]): Promise<CallingSeat> => {
    const made = await call(desk.staffToken, desk.address, 'POST', '/staff/seats', { name, roles });
    const { seat, token } = await made.json();
    return {
      id: seat.id,
      // Its address changes where it is started again.
      call: (...asked) => call(token, desk.address, ...asked),
      callAt: (address, ...asked) => call(token, address, ...asked),
    };
  };
}
