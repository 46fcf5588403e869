/* Our own style is sound: `test/map/basemap.test.ts` has it checked. */
const isAtFault = () => false;

export const validateStyle = {};
export const SPEC_SOURCE_TYPES = new Set();
export const validateStyleAndEmit = isAtFault;
export const validateAndEmit = isAtFault;
export const emitValidationErrors = isAtFault;
