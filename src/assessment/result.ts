/** What every `parseX` of the domain returns: the value, or one named reason for refusing it. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export function accept<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refuse<Failure>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}
