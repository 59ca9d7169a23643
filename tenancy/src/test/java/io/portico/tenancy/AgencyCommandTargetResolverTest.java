package io.portico.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;

class AgencyCommandTargetResolverTest {

    private final AgencyCommandTargetResolver resolver = new AgencyCommandTargetResolver(id -> ((TaskId) id).value());
    private final Work acme = new Work("acme", Actor.person("a1"));

    record TaskId(String value) {}

    record RenameTask(@TargetAggregateIdentifier TaskId task, String name) {}

    record Homeless(String name) {}

    @Test
    void theAggregateIsLookedForInTheCommandsOwnAgency() {
        VersionedAggregateIdentifier target =
                Tenancy.call(acme, () -> resolver.resolveTarget(command(new RenameTask(new TaskId("t1"), "x"), acme)));
        assertThat(target.getIdentifier()).isEqualTo("acme/t1");
        assertThat(target.getVersion()).isNull();
    }

    @Test
    void aCommandOfAnotherAgencyThanTheBoundOneIsRefused() {
        Work other = new Work("other", Actor.person("a1"));
        CommandMessage<?> command = command(new RenameTask(new TaskId("t1"), "x"), other);
        assertThatThrownBy(() -> Tenancy.run(acme, () -> resolver.resolveTarget(command)))
                .isInstanceOf(OtherAgency.class);
    }

    @Test
    void aCommandWithoutWorkOrInUnboundWorkIsRefused() {
        RenameTask rename = new RenameTask(new TaskId("t1"), "x");
        assertThatThrownBy(() -> Tenancy.run(acme, () -> resolver.resolveTarget(new GenericCommandMessage<>(rename))))
                .isInstanceOf(NoWorkBound.class);
        assertThatThrownBy(() -> resolver.resolveTarget(command(rename, acme))).isInstanceOf(NoWorkBound.class);
    }

    @Test
    void aCommandThatNamesNoAggregateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tenancy.run(acme, () -> resolver.resolveTarget(command(new Homeless("x"), acme))));
    }

    private static CommandMessage<?> command(Object payload, Work work) {
        return new GenericCommandMessage<>(payload, WorkMetadata.of(work));
    }
}
