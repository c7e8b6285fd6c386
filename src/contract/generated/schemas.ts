// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.

export const policySchema = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "policy.schema.json",
  "title": "Policy",
  "description": "Decides about each run of an action: queries fetch entities, conditions (jq programs) judge them. Spec D-1.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "queries",
    "conditions"
  ],
  "properties": {
    "queries": {
      "description": "What to fetch, by name; a condition reads it as .results.NAME.entities. May be empty (D-1).",
      "type": "object",
      "additionalProperties": {
        "$ref": "#/definitions/query"
      }
    },
    "conditions": {
      "description": "jq programs, joined by OR: true for execute, a list of e-mail addresses for approve (D-27).",
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "definitions": {
    "query": {
      "title": "Query",
      "description": "A group of rules over entities; a rule may itself be such a group (D-13).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "combinator",
        "rules"
      ],
      "properties": {
        "combinator": {
          "enum": [
            "and",
            "or"
          ]
        },
        "rules": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/rule"
          }
        }
      }
    },
    "rule": {
      "title": "Rule",
      "description": "One test of an entity, or a group of them.",
      "anyOf": [
        {
          "$ref": "#/definitions/query"
        },
        {
          "$ref": "#/definitions/comparisonRule"
        },
        {
          "$ref": "#/definitions/orderRule"
        },
        {
          "$ref": "#/definitions/dateRule"
        },
        {
          "$ref": "#/definitions/emptinessRule"
        },
        {
          "$ref": "#/definitions/relationRule"
        },
        {
          "$ref": "#/definitions/matchRule"
        },
        {
          "$ref": "#/definitions/propertySchemaRule"
        }
      ]
    },
    "comparisonRule": {
      "title": "ComparisonRule",
      "description": "Compares a property with a scalar, a list of scalars of one type or a value of the acting user.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "property",
        "operator",
        "value"
      ],
      "properties": {
        "property": {
          "$ref": "#/definitions/operand"
        },
        "operator": {
          "enum": [
            "=",
            "!=",
            "containsAny",
            "contains",
            "doesNotContains",
            "beginsWith",
            "doesNotBeginsWith",
            "endsWith",
            "doesNotEndsWith",
            "in",
            "notIn"
          ]
        },
        "value": {
          "anyOf": [
            {
              "$ref": "#/definitions/scalar"
            },
            {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            {
              "type": "array",
              "items": {
                "anyOf": [
                  {
                    "type": "number"
                  },
                  {
                    "$ref": "#/definitions/template"
                  }
                ]
              }
            },
            {
              "type": "array",
              "items": {
                "anyOf": [
                  {
                    "type": "boolean"
                  },
                  {
                    "$ref": "#/definitions/template"
                  }
                ]
              }
            },
            {
              "$ref": "#/definitions/contextual"
            }
          ]
        }
      }
    },
    "orderRule": {
      "title": "OrderRule",
      "description": "Compares a number or a point in time.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "property",
        "operator",
        "value"
      ],
      "properties": {
        "property": {
          "$ref": "#/definitions/operand"
        },
        "operator": {
          "enum": [
            ">",
            ">=",
            "<",
            "<="
          ]
        },
        "value": {
          "anyOf": [
            {
              "type": "number"
            },
            {
              "$ref": "#/definitions/instant"
            },
            {
              "$ref": "#/definitions/contextual"
            }
          ]
        }
      }
    },
    "dateRule": {
      "title": "DateRule",
      "description": "Tests a point in time against a range.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "property",
        "operator",
        "value"
      ],
      "properties": {
        "property": {
          "$ref": "#/definitions/operand"
        },
        "operator": {
          "enum": [
            "between",
            "notBetween",
            "="
          ]
        },
        "value": {
          "anyOf": [
            {
              "$ref": "#/definitions/dateRange"
            },
            {
              "$ref": "#/definitions/datePreset"
            },
            {
              "$ref": "#/definitions/contextual"
            },
            {
              "$ref": "#/definitions/template"
            }
          ]
        }
      }
    },
    "dateRange": {
      "title": "DateRange",
      "type": "object",
      "description": "From one point in time to another, both included.",
      "required": [
        "from",
        "to"
      ],
      "properties": {
        "from": {
          "$ref": "#/definitions/instant"
        },
        "to": {
          "$ref": "#/definitions/instant"
        }
      },
      "not": {
        "anyOf": [
          {
            "required": [
              "preset"
            ]
          },
          {
            "required": [
              "context"
            ]
          }
        ]
      }
    },
    "datePreset": {
      "title": "DatePreset",
      "description": "A range named by its distance from today, in UTC (D-17).",
      "type": "object",
      "required": [
        "preset"
      ],
      "not": {
        "required": [
          "context"
        ]
      },
      "properties": {
        "preset": {
          "anyOf": [
            {
              "enum": [
                "today",
                "tomorrow",
                "yesterday",
                "lastDay",
                "lastWeek",
                "last2Weeks",
                "lastMonth",
                "last3Months",
                "last6Months",
                "last12Months",
                "last2Years",
                "last3Years",
                "nextDay",
                "nextWeek",
                "next2Weeks",
                "nextMonth",
                "next3Months",
                "next6Months",
                "next12Months"
              ]
            },
            {
              "$ref": "#/definitions/template"
            }
          ]
        }
      }
    },
    "emptinessRule": {
      "title": "EmptinessRule",
      "description": "Tests whether a property has a value, or whether its timer has run out.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "property",
        "operator"
      ],
      "properties": {
        "property": {
          "type": "string"
        },
        "operator": {
          "enum": [
            "isEmpty",
            "isNotEmpty",
            "isExpired",
            "isNotExpired"
          ]
        }
      }
    },
    "relationRule": {
      "title": "RelationRule",
      "description": "Tests whether an entity is related to one of the named entities of a blueprint (D-21).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "operator",
        "blueprint",
        "value"
      ],
      "properties": {
        "operator": {
          "enum": [
            "relatedTo"
          ]
        },
        "blueprint": {
          "type": "string"
        },
        "value": {
          "$ref": "#/definitions/textOrList"
        },
        "direction": {
          "enum": [
            "upstream",
            "downstream"
          ]
        },
        "required": {
          "type": "boolean"
        }
      }
    },
    "matchRule": {
      "title": "MatchRule",
      "description": "Tests the entities reached over relations (D-20).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "property",
        "operator",
        "value"
      ],
      "properties": {
        "property": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "object",
              "allOf": [
                {
                  "$ref": "#/definitions/contextual"
                }
              ],
              "not": {
                "required": [
                  "path"
                ]
              }
            },
            {
              "$ref": "#/definitions/relationPath"
            }
          ]
        },
        "operator": {
          "enum": [
            "matchAny"
          ]
        },
        "value": {
          "anyOf": [
            {
              "$ref": "#/definitions/textOrList"
            },
            {
              "$ref": "#/definitions/contextual"
            }
          ]
        }
      }
    },
    "relationPath": {
      "title": "RelationPath",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "path"
      ],
      "properties": {
        "path": {
          "type": "array",
          "items": {
            "anyOf": [
              {
                "type": "string"
              },
              {
                "title": "Hops",
                "type": "object",
                "properties": {
                  "relation": {
                    "type": "string"
                  },
                  "maxHops": {
                    "type": "number",
                    "minimum": 1,
                    "maximum": 15
                  }
                }
              }
            ]
          }
        },
        "fromBlueprint": {
          "type": "string"
        }
      }
    },
    "propertySchemaRule": {
      "title": "PropertySchemaRule",
      "description": "Tests every property of one type.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "operator",
        "propertySchema"
      ],
      "properties": {
        "propertySchema": {
          "title": "PropertySchema",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "type"
          ],
          "properties": {
            "type": {
              "type": "string"
            },
            "format": {
              "type": "string"
            },
            "items": {
              "title": "PropertyItems",
              "type": "object",
              "required": [
                "type"
              ],
              "properties": {
                "type": {
                  "type": "string"
                },
                "format": {
                  "type": "string"
                }
              }
            }
          }
        },
        "operator": {
          "enum": [
            "=",
            "!=",
            "contains"
          ]
        },
        "value": {
          "$ref": "#/definitions/scalar"
        }
      }
    },
    "operand": {
      "title": "Operand",
      "description": "A property of the entity, or a value of the acting user.",
      "anyOf": [
        {
          "type": "string"
        },
        {
          "$ref": "#/definitions/contextual"
        }
      ]
    },
    "contextual": {
      "title": "Contextual",
      "description": "A property of the acting user's entity, or of those of the user's teams (D-14).",
      "type": "object",
      "required": [
        "property",
        "context"
      ],
      "properties": {
        "property": {
          "type": "string"
        },
        "context": {
          "enum": [
            "user",
            "userTeams"
          ]
        }
      }
    },
    "scalar": {
      "title": "Scalar",
      "type": [
        "string",
        "number",
        "boolean",
        "null"
      ]
    },
    "textOrList": {
      "title": "TextOrList",
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      ]
    },
    "template": {
      "title": "Template",
      "description": "jq between double braces, worked out before the query runs (D-16); stands for any typed value (R-38).",
      "type": "string",
      "pattern": "\\{\\{"
    },
    "instant": {
      "title": "Instant",
      "description": "A date and time with its zone, as RFC 3339 writes it.",
      "anyOf": [
        {
          "type": "string",
          "format": "date-time"
        },
        {
          "$ref": "#/definitions/template"
        }
      ]
    }
  }
} as const;

export const actionPermissionsSchema = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "action-permissions.schema.json",
  "title": "ActionPermissions",
  "description": "Who may execute an action and who may approve its runs. Spec 02, section 2.1.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "execute": {
      "title": "ExecuteGrant",
      "description": "Who may see and execute the action.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "users": {
          "description": "E-mail addresses.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "roles": {
          "description": "Admin, Member or BLUEPRINT-moderator.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "teams": {
          "description": "Names or identifiers of teams.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "ownedByTeam": {
          "description": "Whether members of a team that owns the entity may execute; DAY-2 and DELETE actions only (P-23).",
          "type": "boolean"
        },
        "policy": {
          "description": "Where there is one it alone decides who may execute (P-24); null removes it.",
          "anyOf": [
            {
              "$ref": "policy.schema.json"
            },
            {
              "type": "null"
            }
          ]
        }
      }
    },
    "approve": {
      "title": "ApproveGrant",
      "description": "Who may approve runs; irrelevant unless the action requires approval (P-31).",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "users": {
          "description": "E-mail addresses.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "roles": {
          "description": "Admin, Member or BLUEPRINT-moderator.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "teams": {
          "description": "Names or identifiers of teams.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "policy": {
          "description": "Where there is one it alone names the approvers (P-34); null removes it.",
          "anyOf": [
            {
              "$ref": "policy.schema.json"
            },
            {
              "type": "null"
            }
          ]
        }
      }
    }
  }
} as const;
