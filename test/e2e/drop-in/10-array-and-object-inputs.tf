terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_action" "arrays" {
  title      = "Arrays"
  identifier = "d10-arrays"
  self_service_trigger = {
    operation = "CREATE"
    user_properties = {
      array_props = {
        "names" = {
          title     = "Names"
          min_items = 1
          max_items = 5
          string_items = {
            enum = ["x", "y"]
          }
        }
        "numbers" = {
          number_items = { default = [1, 2] }
        }
        "flags" = {
          boolean_items = { default = [true] }
        }
        "things" = {
          object_items = { default = [{ k = "v" }] }
        }
      }
      object_props = {
        "config" = {
          title      = "Config"
          encryption = "aes256-gcm"
        }
        "plain" = {
          default = jsonencode({ a = 1 })
        }
      }
    }
  }
  kafka_method = {
    payload = jsonencode({ inputs = "{{ .inputs }}" })
  }
}
