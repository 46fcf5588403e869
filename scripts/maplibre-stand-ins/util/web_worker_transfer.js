/* Nothing is sent to a worker. */
export function register() {}
