import '../shell/icon.svg';
import '../styles/main.css';
import { startBusyButtons } from './busy-buttons.js';
import { mountIslands } from './mount.js';
import { startThemeSwitch } from './theme-switch.js';

startThemeSwitch();
startBusyButtons();
void mountIslands(document);
