import { pageScripts } from '../page/page-scripts.ts';

pageScripts('firefox');
