package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BadInput;
import io.portico.messages.Refusals;
import io.portico.messages.Rejected;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class SettlingCommandBusTest {

    private final AtomicInteger attempts = new AtomicInteger();

    private Throwable sent(RuntimeException failure, int times) {
        SettlingCommandBus bus = new SettlingCommandBus(
                SimpleCommandBus.builder().build(),
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build());
        bus.subscribe(String.class.getName(), _ -> {
            if (attempts.incrementAndGet() <= times) {
                throw failure;
            }
            return null;
        });
        AtomicReference<Throwable> answer = new AtomicReference<>();
        CommandMessage<String> command = GenericCommandMessage.asCommandMessage("anything");
        bus.dispatch(command, (_, result) -> {
            if (result.isExceptional()) {
                answer.set(result.exceptionResult());
            }
        });
        return answer.get();
    }

    @Test
    void whoWasBeatenIsJudgedAgain() {
        assertThat(sent(new ConcurrencyException("beaten"), 3)).isNull();
        assertThat(attempts).hasValue(4);
    }

    @Test
    void whoIsAlwaysBeatenIsToldOfTheConflict() {
        assertThat(Refusals.in(sent(new ConcurrencyException("beaten"), Integer.MAX_VALUE)))
                .hasValueSatisfying(no -> assertThat(((Rejected) no).code()).isEqualTo(Rejected.Code.CONFLICT));
        assertThat(attempts).hasValue(SettlingCommandBus.MAX_ATTEMPTS);
    }

    @Test
    void expectedRefusalsLeaveInTheFormThatCrossesABus() {
        assertThat(sent(new Rejected(Rejected.Code.LAST_OWNER), 1))
                .isInstanceOfSatisfying(CommandExecutionException.class, crossed -> assertThat(crossed.getDetails())
                        .contains(new Rejected(Rejected.Code.LAST_OWNER).details()));
        attempts.set(0);
        assertThat(sent(new BadInput("email", BadInput.Code.REQUIRED), 1))
                .isInstanceOfSatisfying(CommandExecutionException.class, crossed -> assertThat(crossed.getDetails())
                        .contains(new BadInput.Details("email", BadInput.Code.REQUIRED)));
        attempts.set(0);
        assertThat(Refusals.in(sent(new AggregateNotFoundException("acme/task:1", "not there"), 1)))
                .hasValueSatisfying(no -> assertThat(((Rejected) no).code()).isEqualTo(Rejected.Code.NOT_FOUND));
    }

    @Test
    void aFailureStaysAFailureAndIsNotTriedAgain() {
        IllegalStateException failure = new IllegalStateException("a bug");
        assertThat(sent(failure, 1)).isSameAs(failure);
        assertThat(attempts).hasValue(1);
    }
}
