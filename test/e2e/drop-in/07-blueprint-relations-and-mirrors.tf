terraform {
  required_providers {
    port = {
      source  = "port-labs/port-labs"
      version = "~> 2.0"
    }
  }
}

provider "port" {}

resource "port_blueprint" "region" {
  title      = "Region"
  identifier = "d07-region"
  properties = {
    string_props = {
      "code" = { title = "Code" }
    }
  }
}

resource "port_blueprint" "cluster" {
  title      = "Cluster"
  identifier = "d07-cluster"
  properties = {
    string_props = {
      "version" = { title = "Version" }
    }
  }
  relations = {
    "region" = {
      title    = "Region"
      target   = port_blueprint.region.identifier
      required = false
      many     = false
    }
    "peers" = {
      target = "d07-region"
      many   = true
    }
  }
  mirror_properties = {
    "region-code" = {
      title = "Region code"
      path  = "region.code"
    }
  }
  calculation_properties = {
    "label" = {
      title       = "Label"
      type        = "string"
      calculation = ".properties.version + \" in \" + .identifier"
      colorized   = true
      colors      = { x = "red" }
    }
  }
}
