import { testAccessible } from './axe.ts';
import { PARTS } from './screens.ts';

testAccessible(PARTS.ANSWERING);
