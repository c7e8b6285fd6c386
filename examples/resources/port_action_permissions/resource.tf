resource "port_blueprint" "service" {
  identifier = "permitted_service"
  title      = "Service"
}

resource "port_team" "sre" {
  name = "sre on call"
}

resource "port_action" "restart" {
  identifier = "restart_service"
  title      = "Restart"
  self_service_trigger = {
    operation            = "DAY-2"
    blueprint_identifier = port_blueprint.service.identifier
  }
  webhook_method = {
    url = "https://ci.example.com/restart"
  }
  required_approval = "ANY"
}

resource "port_action_permissions" "restart" {
  action_identifier = port_action.restart.identifier
  permissions = {
    execute = {
      roles         = ["Member"]
      teams         = [port_team.sre.name]
      owned_by_team = true
    }
    approve = {
      # The members of the requester's teams may approve, but nobody his own run.
      policy = jsonencode({
        queries = {
          requester = {
            combinator = "and"
            rules = [
              { property = "$blueprint", operator = "=", value = "_user" },
              { property = "$identifier", operator = "=", value = "{{ .trigger.user.email }}" },
            ]
          }
          colleagues = {
            combinator = "and"
            rules = [
              { property = "$blueprint", operator = "=", value = "_user" },
              { property = "$team", operator = "containsAny", value = "{{ .trigger.user.teamsIdentifiers }}" },
            ]
          }
        }
        conditions = [
          ".trigger.user.email as $me | [.results.colleagues.entities[].identifier | select(. != $me)]",
        ]
      })
    }
  }
}
