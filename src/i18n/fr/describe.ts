import type { PartialWords } from '../translation.ts';
import type { DescribeMessages } from '../describe-messages.ts';

/** French words of the describe. */
export const frDescribe: PartialWords<DescribeMessages> = {};
