terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_blueprint" "environment" {
  title       = "Environment"
  icon        = "Environment"
  identifier  = "d06-environment"
  description = "Where things run"
  properties = {
    string_props = {
      "aws-region" = {
        title   = "AWS Region"
        default = "eu-west-1"
      }
      "docs-url" = {
        title  = "Docs Url"
        format = "url"
      }
      "stage" = {
        title       = "Stage"
        required    = true
        enum        = ["dev", "prod"]
        enum_colors = { dev = "yellow", prod = "green" }
      }
    }
    number_props = {
      "replicas" = {
        title   = "Replicas"
        minimum = 1
        maximum = 99.5
        default = 3
      }
    }
    boolean_props = {
      "locked" = {
        title   = "Locked?"
        default = false
      }
    }
    object_props = {
      "tags" = {
        title   = "Tags"
        default = jsonencode({ owner = "nobody", cost = { centre = 7 } })
      }
    }
    array_props = {
      "zones" = {
        title = "Zones"
        string_items = {
          default = ["a", "b"]
        }
      }
    }
  }
}
