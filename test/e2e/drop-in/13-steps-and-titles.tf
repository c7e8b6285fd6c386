terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_action" "wizard" {
  title      = "Wizard"
  identifier = "d13-wizard"
  self_service_trigger = {
    operation = "CREATE"
    user_properties = {
      string_props = {
        "one" = { title = "One" }
        "two" = { title = "Two", default_jq_query = ".form.one" }
      }
    }
    steps = [
      { title = "First", order = ["one"] },
      { title = "Second", order = ["two"], visible_jq_query = ".form.one != null" },
    ]
    titles = {
      "about" = { title = "About", description = "What it is about" }
    }
    action_card_button_text    = "Go"
    execute_action_button_text = "Start"
  }
  azure_method = {
    org     = "acme"
    webhook = "hook"
    payload = jsonencode({ one = "{{ .inputs.one }}" })
  }
}
