terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {
  client_id = "test-client"
  secret    = "test-secret-of-the-organization"
}

resource "port_blueprint" "tiny" {
  title      = "Tiny"
  identifier = "d19-tiny"
}
