terraform import port_entity.checkout product:shop:checkout
