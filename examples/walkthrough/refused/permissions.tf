resource "port_action_permissions" "restart_microservice_permissions" {
  action_identifier = port_action.restart_microservice.identifier
  permissions = {
    "execute" : {
      "roles" : [
        "admin"
      ],
      "users" : [],
      "teams" : [],
      "owned_by_team" : true
    },
    "approve" : {
      "roles" : ["member", "admin"],
      "users" : [],
      "teams" : []
    }
  }
}
