import type { PartialWords } from '../translation.ts';
import type { DescribeMessages } from '../describe-messages.ts';

/** Japanese words of the describe. */
export const jaDescribe: PartialWords<DescribeMessages> = {};
