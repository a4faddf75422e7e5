import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, describeProblems } from './check-content.ts';

/** Stops a build, and the start of the development server, when the content is wrong. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = checkContent(fileURLToPath(new URL('content', config.root)));
        if (problems.length > 0) {
          throw new Error(
            `The content has ${problems.length} problems.\n${describeProblems(problems)}`,
          );
        }
      },
    },
  };
}
