import { h, render } from 'preact';
import { PartsPage } from './parts-page.tsx';

render(h(PartsPage, {}), document.getElementById('app') ?? document.body);
