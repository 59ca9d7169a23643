package io.portico.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class ConflictTranslatingCommandBusTest {

    private final SimpleCommandBus bus = new ConflictTranslatingCommandBus(SimpleCommandBus.builder());

    @Test
    void aConflictFoundAtCommitIsAnsweredAsAConflict() {
        failingAtCommit(refusal("AXONIQ-2000"));

        assertThat(Conflicts.told(dispatched("harbor").exceptionResult()))
                .containsInstanceOf(ConcurrencyException.class);
    }

    @Test
    void anotherRefusalOfTheServerStaysWhatItIs() {
        StatusRuntimeException refusal = refusal("AXONIQ-2001");
        failingAtCommit(refusal);

        assertThat(dispatched("harbor").exceptionResult()).isSameAs(refusal);
        assertThat(Conflicts.told(refusal)).isEmpty();
    }

    @Test
    void anAnswerPassesUntouched() {
        bus.subscribe(String.class.getName(), message -> "done");

        assertThat(dispatched("harbor").getPayload()).isEqualTo("done");
    }

    @Test
    void aCommandOfAnAgencyPlacedElsewhereIsRefused() {
        bus.registerHandlerInterceptor(
                new PlacedHereInterceptor(new TenantPlacement("default", Map.of("acme", "acme-context"))));
        bus.subscribe(String.class.getName(), message -> "done");

        assertThat(dispatched("acme").exceptionResult()).isInstanceOf(PlacedElsewhere.class);
        assertThat(dispatched("harbor").getPayload()).isEqualTo("done");
    }

    private void failingAtCommit(RuntimeException failure) {
        bus.subscribe(String.class.getName(), message -> {
            CurrentUnitOfWork.get().onCommit(unitOfWork -> {
                throw failure;
            });
            return "never told";
        });
    }

    private CommandResultMessage<?> dispatched(String agencyId) {
        AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>("do it", WorkMetadata.of(new Work(agencyId, Actor.OPERATOR))),
                (command, result) -> answer.set(result));
        return answer.get();
    }

    private static StatusRuntimeException refusal(String code) {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        return Status.OUT_OF_RANGE.withDescription("Invalid sequence number").asRuntimeException(trailers);
    }
}
