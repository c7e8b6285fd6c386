terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_blueprint" "system" {
  title      = "System"
  identifier = "d17-system"
  ownership = {
    type = "Direct"
  }
}

resource "port_blueprint" "component" {
  title      = "Component"
  identifier = "d17-component"
  relations = {
    "system" = { target = port_blueprint.system.identifier }
  }
  ownership = {
    type = "Inherited"
    path = "system"
  }
}

resource "port_team" "owners" {
  name = "d17-owners"
}

resource "port_entity" "shop" {
  title      = "Shop"
  identifier = "shop"
  blueprint  = port_blueprint.system.identifier
  teams      = [port_team.owners.identifier]
}

resource "port_entity" "cart" {
  title      = "Cart"
  identifier = "cart"
  blueprint  = port_blueprint.component.identifier
  relations = {
    single_relations = { "system" = port_entity.shop.identifier }
  }
}
