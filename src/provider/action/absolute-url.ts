import { matches } from '../../plugin';

/** Source: Port API, "Create an action/automation", `approvalNotification.url`, which is a URI. */
export const absoluteUrl = matches(
  /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+[^\s]*$/i,
  'be a URL such as https://example.com/approvals',
);
