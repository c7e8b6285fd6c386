terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_blueprint" "audited" {
  title               = "Audited"
  identifier          = "d18-audited"
  create_catalog_page = false
  webhook_changelog_destination = {
    url   = "https://example.com/changes"
    agent = true
  }
}

resource "port_blueprint" "streamed" {
  title                       = "Streamed"
  identifier                  = "d18-streamed"
  kafka_changelog_destination = {}
  force_delete_entities       = true
  include_in_global_search    = false
}
