resource "port_blueprint" "environment" {
  identifier = "deployable_environment"
  title      = "Environment"
}

# People start this one from a form, in two steps; a production run waits for somebody else.
resource "port_action" "deploy" {
  identifier  = "deploy_to_environment"
  title       = "Deploy"
  icon        = "Deployment"
  description = "Puts a version into an environment."

  self_service_trigger = {
    operation            = "DAY-2"
    blueprint_identifier = port_blueprint.environment.identifier
    condition = jsonencode({
      type       = "SEARCH"
      combinator = "and"
      rules      = [{ property = "$title", operator = "isNotEmpty" }]
    })
    user_properties = {
      string_props = {
        version = {
          title    = "Version"
          required = true
          pattern  = "^v[0-9]+$"
        }
        reason = {
          title            = "Why now?"
          visible_jq_query = ".form.urgent"
          max_length       = 200
        }
        like = {
          title     = "As it is in"
          format    = "entity"
          blueprint = port_blueprint.environment.identifier
          dataset = {
            combinator = "and"
            rules = [
              { property = "$identifier", operator = "!=", value = { jq_query = ".entity.identifier" } },
              { property = "$title", operator = "contains", value_json = jsonencode("prod") },
            ]
          }
        }
      }
      boolean_props = {
        urgent = { title = "Urgent", default = false }
      }
      number_props = {
        replicas = { title = "Replicas", minimum = 1, maximum = 20, default = 2 }
      }
      array_props = {
        flags = {
          title        = "Feature flags"
          string_items = { enum = ["beta", "canary"], default = ["canary"] }
        }
      }
    }
    steps = [
      { title = "What", order = ["version", "flags"] },
      { title = "How", order = ["hint", "urgent", "reason", "replicas", "like"] },
    ]
    titles = {
      hint = { title = "If in doubt, leave this as it is." }
    }
    execute_action_button_text = "Deploy"
  }

  github_method = {
    org      = "acme"
    repo     = "deployments"
    workflow = "deploy.yml"
    workflow_inputs = jsonencode({
      environment = "{{ .entity.identifier }}"
      version     = "{{ .inputs.version }}"
    })
    report_workflow_status = true
  }

  required_approval           = "ANY"
  approval_email_notification = {}
}

# An event starts this one.
resource "port_action" "tidy" {
  identifier = "tidy_up_expired"
  title      = "Tidy up"

  automation_trigger = {
    timer_property_expired_event = {
      blueprint_identifier = port_blueprint.environment.identifier
      property_identifier  = "ttl"
    }
    jq_condition = {
      expressions = [".diff.before.properties.pinned | not"]
    }
  }

  webhook_method = {
    url          = "https://ci.example.com/tidy-up"
    synchronized = true
    headers      = { "X-Run" = "{{ .run.id }}" }
    body         = jsonencode({ environment = "{{ .event.context.entityIdentifier }}" })
  }
}
