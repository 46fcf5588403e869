import './define.ts';
import { LeverageBuilder } from './elements/leverage-builder.ts';
import { register } from './elements/register.ts';

register('leverage-builder', LeverageBuilder);
