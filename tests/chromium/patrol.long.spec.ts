import { afterAll } from 'vitest';
import { keepChromium } from '../browsers/keep-profile.ts';
import { patrol } from '../scenarios/patrol.ts';

const profile = await keepChromium();
patrol(profile.launch);
afterAll(profile.remove);
