import { accountRoute } from '../features/account/routes.js';
import { administrationRoutes } from '../features/administration/routes.js';
import { auditRoutes } from '../features/audit/routes.js';
import { deadlinesRoute } from '../features/deadlines/routes.js';
import { accessLogRoute, accessRoute, checkRoute, dossiersRoute } from '../features/evidence/routes.js';
import {
  chooseLabelRoute,
  embeddedFormRoute,
  fileComplaintRoute,
  filedRoute,
  labelRoute,
} from '../features/file-complaint/routes.js';
import { closureRoute, followRoute, monitorRoute, newLinkRoute } from '../features/follow-case/routes.js';
import { caseRoute } from '../features/handle-case/routes.js';
import { incomingMailRoute, incomingRoute } from '../features/mail/incoming/routes.js';
import { letterRoute, mailRoute, postBatchesRoute } from '../features/mail/routes.js';
import { guaranteeRoute, publicFiguresRoute } from '../features/public-figures/routes.js';
import { registerRoute } from '../features/register/routes.js';
import { scoreRoutes } from '../features/score/routes.js';
import { searchRoute } from '../features/search/routes.js';
import { signInRoute } from '../features/sign-in/routes.js';
import { workListRoute } from '../features/work-list/routes.js';
import { workloadRoute } from '../features/workload/routes.js';
import { rootRoute } from './root-route.js';
import { staffNotFoundRoute, staffRootRoute, staffRoute } from './staff-routes.js';

/** Every page there is. A new screen adds its routes here: customers above, staff below. */
export const routeTree = rootRoute.addChildren([
  chooseLabelRoute,
  checkRoute,
  labelRoute,
  fileComplaintRoute,
  embeddedFormRoute,
  filedRoute,
  followRoute,
  closureRoute,
  monitorRoute,
  newLinkRoute,
  publicFiguresRoute,
  guaranteeRoute,
  staffRootRoute.addChildren([
    signInRoute,
    staffRoute.addChildren([
      workListRoute,
      searchRoute,
      registerRoute,
      caseRoute,
      mailRoute,
      postBatchesRoute,
      incomingRoute,
      incomingMailRoute,
      letterRoute,
      deadlinesRoute,
      workloadRoute,
      dossiersRoute,
      accessRoute,
      accessLogRoute,
      ...scoreRoutes,
      accountRoute,
      ...auditRoutes,
      ...administrationRoutes,
      staffNotFoundRoute,
    ]),
  ]),
]);
