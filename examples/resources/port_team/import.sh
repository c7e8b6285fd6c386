terraform import port_team.payments Payments
