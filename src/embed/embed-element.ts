import '../define.ts';
import { register } from '../elements/register.ts';
import { LeverageEmbed } from './leverage-embed.ts';

register('leverage-embed', LeverageEmbed);
