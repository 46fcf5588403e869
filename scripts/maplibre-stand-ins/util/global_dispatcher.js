/* There are no workers to speak to. */
const dispatcher = { watchWorkers() {} };

export const getGlobalDispatcher = () => dispatcher;
