/** "PATCH /v1/teams/{name}" and "PATCH /v1/teams/:team" are the same route: "PATCH /v1/teams/:". */
export function routeKey(route: string): string {
  return route.replace(/\{[^}]*\}|:[^/]*/g, ':');
}
