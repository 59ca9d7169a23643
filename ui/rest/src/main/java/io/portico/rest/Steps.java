package io.portico.rest;

import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import java.util.List;

/** Several commands of one request, one after the other; the first that is refused ends it, and those before it stay. */
final class Steps {

    private final Gateway gateway;

    Steps(Gateway gateway) {
        this.gateway = gateway;
    }

    Receipt send(List<?> commands) {
        Receipt together = new Receipt(true, -1);
        for (Object command : commands) {
            Receipt receipt = gateway.send(command);
            together =
                    new Receipt(together.shown() && receipt.shown(), Math.max(together.position(), receipt.position()));
        }
        return together;
    }
}
