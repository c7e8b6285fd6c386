import { matches } from '../../plugin';

/** Source: Port API, "Create an action/automation", `actionCardButtonText` and `executeActionButtonText`. */
export const buttonText = matches(/^\S.{0,13}\S$/u, 'have 2 to 15 characters, with no white space at either end');
