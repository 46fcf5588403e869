/* Nobody has anything for a worker to do. */
const pool = { on() {}, off() {} };

export const getGlobalWorkerPool = () => pool;
