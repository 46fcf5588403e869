import './define.ts';
import { LeverageExplorer } from './elements/leverage-explorer.ts';
import { register } from './elements/register.ts';

register('leverage-explorer', LeverageExplorer);
