import { afterAll } from 'vitest';
import { keepFirefox } from '../browsers/keep-profile.ts';
import { patrol } from '../scenarios/patrol.ts';

const profile = await keepFirefox();
patrol(profile.launch);
afterAll(profile.remove);
