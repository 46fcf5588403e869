import type { PartialWords } from '../translation.ts';
import type { DescribeMessages } from '../describe-messages.ts';

/** Simplified Chinese words of the describe. */
export const zhHansDescribe: PartialWords<DescribeMessages> = {};
