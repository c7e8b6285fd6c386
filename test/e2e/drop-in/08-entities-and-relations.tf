terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_blueprint" "service" {
  title      = "Service"
  identifier = "d08-service"
  properties = {
    string_props  = { "language" = { title = "Language" } }
    number_props  = { "age" = { title = "Age" } }
    boolean_props = { "public" = { title = "Public" } }
    object_props  = { "meta" = { title = "Meta" } }
    array_props = {
      "tags"  = { title = "Tags", string_items = {} }
      "ports" = { title = "Ports", number_items = {} }
    }
  }
  relations = {
    "parent" = { target = "d08-service", many = false }
    "uses"   = { target = "d08-service", many = true }
  }
}

resource "port_entity" "base" {
  title      = "Base"
  identifier = "base"
  blueprint  = port_blueprint.service.identifier
  properties = {
    string_props = { "language" = "Go" }
    number_props = { "age" = 1.5 }
  }
}

resource "port_entity" "shop" {
  title      = "Shop"
  identifier = "shop"
  blueprint  = port_blueprint.service.identifier
  properties = {
    boolean_props = { "public" = true }
    object_props  = { "meta" = jsonencode({ b = 1, a = [2, 3] }) }
    array_props = {
      string_items = { "tags" = ["z", "a"] }
      number_items = { "ports" = [8080, 443] }
    }
  }
  relations = {
    single_relations = { "parent" = port_entity.base.identifier }
    many_relations   = { "uses" = [port_entity.base.identifier] }
  }
}
