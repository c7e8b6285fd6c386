resource "port_blueprint" "system" {
  identifier = "catalog_system"
  title      = "System"
  icon       = "Cluster"
  ownership  = { type = "Direct" }
}

resource "port_blueprint" "service" {
  identifier  = "catalog_service"
  title       = "Service"
  icon        = "Microservice"
  description = "Something that runs and that somebody answers for."

  properties = {
    string_props = {
      language = {
        title       = "Language"
        required    = true
        enum        = ["go", "python", "typescript"]
        enum_colors = { go = "turquoise", python = "yellow", typescript = "blue" }
        default     = "typescript"
      }
      repository = {
        title  = "Repository"
        format = "url"
      }
    }
    number_props = {
      replicas = { title = "Replicas", minimum = 0, maximum = 50, default = 2 }
    }
    boolean_props = {
      public = { title = "Reachable from outside", default = false }
    }
    object_props = {
      limits = { title = "Limits", default = jsonencode({ cpu = "500m", memory = "1Gi" }) }
    }
    array_props = {
      tags = { title = "Tags", string_items = {} }
    }
  }

  relations = {
    system     = { title = "System", target = port_blueprint.system.identifier, required = true }
    depends_on = { title = "Depends on", target = "catalog_service", many = true }
  }

  mirror_properties = {
    system_title = { title = "System's name", path = "system.$title" }
  }

  calculation_properties = {
    pipeline = {
      title       = "Pipeline"
      type        = "string"
      format      = "url"
      calculation = ".properties.repository + \"/actions\""
    }
  }

  # A service is owned by the teams that own its system.
  ownership = { type = "Inherited", path = "system" }
}
