// What to copy, for each language and framework.

import { djangoSteps, pythonSteps } from './recipes-python.js';
import { javaSteps } from './recipes-java.js';
import { nodeSteps } from './recipes-node.js';
import { laravelSteps, phpSteps } from './recipes-php.js';
import { curlSteps, goSteps, railsSteps } from './recipes-others.js';

/** Each has steps(place): a list of {title, words, code, file}. */
export const RECIPES = [
  { id: 'spring', label: 'Spring Boot', steps: javaSteps },
  { id: 'node', label: 'Node', steps: nodeSteps },
  { id: 'python', label: 'Python', steps: pythonSteps },
  { id: 'django', label: 'Django', steps: djangoSteps },
  { id: 'laravel', label: 'Laravel', steps: laravelSteps },
  { id: 'php', label: 'PHP', steps: phpSteps },
  { id: 'rails', label: 'Rails', steps: railsSteps },
  { id: 'go', label: 'Go', steps: goSteps },
  { id: 'curl', label: 'curl', steps: curlSteps },
];
