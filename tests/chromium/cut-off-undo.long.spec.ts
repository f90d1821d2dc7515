import { keepChromium } from '../browsers/keep-profile.ts';
import { cutOffUndo } from '../scenarios/cut-off-undo.ts';

cutOffUndo(keepChromium);
