import { pageScripts } from './page-scripts.ts';

pageScripts('firefox');
