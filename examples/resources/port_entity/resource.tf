resource "port_team" "shop" {
  name = "shop"
}

resource "port_blueprint" "product" {
  identifier = "product"
  title      = "Product"
  ownership  = { type = "Direct" }
  properties = {
    string_props  = { stage = {} }
    number_props  = { customers = {} }
    boolean_props = { paid = {} }
    object_props  = { contact = {} }
    array_props   = { regions = { string_items = {} } }
  }
  relations = {
    parent   = { target = "product" }
    siblings = { target = "product", many = true }
  }
}

resource "port_entity" "shop" {
  blueprint  = port_blueprint.product.identifier
  identifier = "shop"
  title      = "Shop"
}

resource "port_entity" "checkout" {
  blueprint  = port_blueprint.product.identifier
  identifier = "shop:checkout"
  title      = "Checkout"
  icon       = "Cart"
  teams      = [port_team.shop.identifier]

  properties = {
    string_props  = { stage = "live" }
    number_props  = { customers = 1200 }
    boolean_props = { paid = true }
    object_props  = { contact = jsonencode({ name = "Ana", phone = "+49 30 1" }) }
    array_props   = { string_items = { regions = ["eu", "us"] } }
  }

  relations = {
    single_relations = { parent = port_entity.shop.identifier }
    many_relations   = { siblings = [port_entity.shop.identifier] }
  }
}
