terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_team" "example" {
  name        = "d05 platform team"
  description = "Owns the platform"
  users = [
    "cy@example.com",
    "ana@example.com",
  ]
}

resource "port_team" "empty" {
  name        = "d05 nobody yet"
  description = ""
}

output "identifier" {
  value = port_team.example.identifier
}
