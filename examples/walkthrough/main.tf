terraform {
  required_providers {
    port = {
      source = "portcullis/port"
    }
  }
}

# Credentials come from PORT_CLIENT_ID, PORT_CLIENT_SECRET and PORT_BASE_URL.
provider "port" {}

resource "port_blueprint" "microservice" {
  identifier = "microservice"
  title      = "Microservice"
  icon       = "Microservice"

  properties = {
    string_props = {
      language = { title = "Language", enum = ["Go", "TypeScript"] }
    }
    number_props = {
      replicas = { title = "Replicas", default = 2 }
    }
  }
}

resource "port_action" "restart_microservice" {
  identifier = "restart_microservice"
  title      = "Restart microservice"

  self_service_trigger = {
    operation            = "DAY-2"
    blueprint_identifier = port_blueprint.microservice.identifier
    user_properties = {
      string_props = {
        reason = { title = "Reason", required = true }
      }
    }
  }

  webhook_method = {
    url  = "https://ci.example.com/restart"
    body = jsonencode({ service = "{{ .entity.identifier }}", reason = "{{ .inputs.reason }}" })
  }

  required_approval = "ANY"
}
