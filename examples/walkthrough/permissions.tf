resource "port_action_permissions" "restart_microservice_permissions" {
  action_identifier = port_action.restart_microservice.identifier
  permissions = {
    "execute" : {
      "roles" : [
        "Admin"
      ],
      "users" : [],
      "teams" : [],
      "owned_by_team" : true
    },
    "approve" : {
      "roles" : ["Admin", "Member"],
      "users" : [],
      "teams" : [],
      "policy" : jsonencode(
        {
          queries : {
            executingUser : {
              rules : [
                {
                  value : "user",
                  operator : "=",
                  property : "$blueprint"
                },
                {
                  value : "true",
                  operator : "=",
                  property : "$owned_by_team"
                }
              ],
              combinator : "and"
            }
          },
          conditions : [
          "true"]
        }
      )
    }
  }
}
