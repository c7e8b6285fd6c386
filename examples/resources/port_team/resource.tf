resource "port_team" "payments" {
  name        = "Payments"
  description = "Takes the money"
  users       = ["ana@example.com", "cy@example.com"]
}

# Permission lists and the catalog name a team by its identifier.
output "payments" {
  value = port_team.payments.identifier
}
