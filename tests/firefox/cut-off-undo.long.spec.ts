import { keepFirefox } from '../browsers/keep-profile.ts';
import { cutOffUndo } from '../scenarios/cut-off-undo.ts';

cutOffUndo(keepFirefox);
