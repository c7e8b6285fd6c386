import {
  approve,
  everywhere,
  execute,
  late,
  noWordFor,
  only,
  type PermissionsCase,
  requestsRefuse,
  whereOrderCounts,
  written,
} from './case';

/** Order, repeats, and what an entry may be. */
export const listCases: readonly PermissionsCase[] = [
  {
    name: 'R-11: sorted lists are as they should be',
    document: {
      ...execute({
        users: ['ana@example.com', 'ben@example.com'],
        roles: ['Admin', 'Member', '_ai-moderator', 'zone-moderator'],
      }),
      ...approve({ teams: ['payments', 'sre'] }),
    },
    says: everywhere(),
  },
  {
    name: "R-11, R-12: an entry out of order is refused where the order is the author's",
    document: execute({ roles: ['Member', 'Admin'] }),
    says: whereOrderCounts('error permissions.execute.roles[1] [list.unsorted]'),
  },
  {
    name: 'R-11, R-12: an entry listed twice likewise',
    document: approve({ users: ['ana@example.com', 'ana@example.com'] }),
    says: whereOrderCounts('error permissions.approve.users[1] [list.repeated]'),
  },
  {
    name: 'R-11: a repeat further on is an entry out of order',
    document: approve({ teams: ['payments', 'sre', 'payments'] }),
    says: whereOrderCounts('error permissions.approve.teams[2] [list.unsorted]'),
  },
  {
    name: 'R-11: capitals come first: the order is by code point, not by alphabet',
    document: execute({ roles: ['admin', 'Member'] }),
    says: whereOrderCounts('error permissions.execute.roles[1] [list.unsorted]'),
  },
  {
    name: 'R-11: an emoji comes after U+FF46, although its UTF-16 units are smaller',
    document: execute({ teams: ['x\uff46', 'x\u{1f600}'] }),
    says: everywhere(),
  },
  {
    name: 'R-11: the order of UTF-16 units is none',
    document: execute({ teams: ['x\u{1f600}', 'x\uff46'] }),
    says: whereOrderCounts('error permissions.execute.teams[1] [list.unsorted]'),
  },
  {
    name: 'R-11: each list of each grant is checked by itself',
    document: {
      ...execute({ users: ['ben@example.com', 'ana@example.com'], roles: ['Member', 'Member'] }),
      ...approve({ teams: ['sre', 'payments'] }),
    },
    says: whereOrderCounts(
      'error permissions.execute.users[1] [list.unsorted]',
      'error permissions.execute.roles[1] [list.repeated]',
      'error permissions.approve.teams[1] [list.unsorted]',
    ),
  },
  {
    name: 'R-13: a provider told to normalize lists takes them in any order',
    document: execute({ roles: ['Member', 'Admin', 'Member'] }),
    given: { order: 'normalize' },
    says: { ...whereOrderCounts('error permissions.execute.roles[1] [list.unsorted]'), ...written([]) },
  },
  {
    name: 'R-11: a value known only after apply excuses nothing around it',
    document: execute({ teams: ['sre', undefined, 'payments'] }),
    says: only(['error permissions.execute.teams[2] [list.unsorted]'], late),
  },
  {
    name: 'R-11: a value known only after apply proves nothing',
    document: execute({ teams: ['payments', undefined, 'sre', undefined] }),
    says: only([], late),
  },
  {
    name: 'R-11: a list known only after apply is checked later',
    document: execute({ teams: undefined }),
    says: only([], late),
  },
  {
    name: 'a list that is null is left out of a file; the API asks for a list',
    document: execute({ users: null }),
    says: requestsRefuse('error permissions.execute.users [document.shape]'),
  },
  {
    name: 'an entry that is no text is refused by the API; Terraform would make it one',
    document: execute({ roles: ['Admin', 7] }),
    says: noWordFor('permissions.execute.roles[1]', 'error permissions.execute.roles[1] [document.shape]'),
  },
  {
    name: 'an entry with the NUL character is refused',
    document: execute({ users: ['ana@example.com', 'ben\0@example.com'] }),
    says: everywhere('error permissions.execute.users[1] [document.shape]'),
  },
  {
    name: 'P-11: only Port knows that there is no such user',
    document: execute({ users: ['ana@example.com', 'who@example.com'] }),
    says: requestsRefuse('error permissions.execute.users[1] [invalid_request]'),
  },
  {
    name: 'P-11: only Port knows that there is no such team',
    document: approve({ teams: ['nobodies'] }),
    says: requestsRefuse('error permissions.approve.teams[0] [invalid_request]'),
  },
  {
    name: 'P-11: only Port knows that there is no such role',
    document: approve({ roles: ['Owner'] }),
    says: requestsRefuse('error permissions.approve.roles[0] [invalid_request]'),
  },
];
