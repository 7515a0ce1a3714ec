import '../shell/icon.svg';
import '../styles/main.css';
import { mountIslands } from './mount.js';
import { startThemeSwitch } from './theme-switch.js';

startThemeSwitch();
void mountIslands(document);
