// Test files share a document: what a test shows is taken off the page after it, also where it ends early.
import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

afterEach(cleanup);
