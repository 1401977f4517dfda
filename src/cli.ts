import './compileCache.ts';

await import('./commandLine.ts');
