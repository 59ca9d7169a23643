package io.portico.app.bus;

import io.portico.decisions.SettlingCommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts {@link SettlingCommandBus} before the bus that holds this process's handlers, whoever made that. */
final class Settling implements BeanPostProcessor {

    private final ObjectProvider<EventStore> ledger;

    Settling(ObjectProvider<EventStore> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof SimpleCommandBus handlers ? new SettlingCommandBus(handlers, ledger.getObject()) : bean;
    }
}
