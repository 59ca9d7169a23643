package io.portico.decisions.checkpoint;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.AgencyId;
import io.portico.messages.Id;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.checkpoint.ChangeCheckpointKey;
import io.portico.messages.checkpoint.CheckpointAnchorsSet;
import io.portico.messages.checkpoint.CheckpointEvent;
import io.portico.messages.checkpoint.CheckpointKeyBegun;
import io.portico.messages.checkpoint.CheckpointKeyChanged;
import io.portico.messages.checkpoint.CheckpointSigned;
import io.portico.messages.checkpoint.SetCheckpointAnchors;
import io.portico.messages.checkpoint.SignCheckpoint;
import io.portico.messages.person.Permission;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.StorageKey;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How much of an agency's record has been vouched for, and which key signs. */
@Aggregate(type = "checkpoints", commandTargetResolver = "storedTargets")
public final class Checkpoints {

    /** Evidence names them all; nobody has that many reasons. */
    static final int MOST_KEYS = 200;

    @AggregateIdentifier
    @Nullable
    String key;

    private long size;
    private int signingKey;
    private boolean isKeyNamed;
    private Set<UserId> anchoredWith = Set.of();
    private @Nullable String webhook;

    Checkpoints() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SignCheckpoint command, Judge judge, CheckpointDesk desk) {
        Hearing hearing = judge.hear();
        hearing.demandTheHouse();
        begin(hearing, command.agencyId(), command.checkpointsId());
        if (command.size() > size) {
            nameFirstKey(hearing, command.agencyId(), desk);
            if (!desk.holds(hearing.agencyId(), signingKey)) {
                throw new Rejected(Rejected.Code.CHECKPOINT_KEY_LOST);
            }
            String note = desk.sign(hearing.agencyId(), signingKey, command.size(), command.root(), hearing.now());
            apply(new CheckpointSigned(command.agencyId(), command.size(), note));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeCheckpointKey command, Judge judge, CheckpointDesk desk) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.AUDIT_VIEW);
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        begin(hearing, command.agencyId(), command.checkpointsId());
        if (signingKey >= MOST_KEYS) {
            throw new Rejected(Rejected.Code.TOO_MANY_KEYS);
        }
        nameFirstKey(hearing, command.agencyId(), desk);
        if (desk.holds(hearing.agencyId(), signingKey)) {
            apply(new CheckpointKeyChanged(command.agencyId(), desk.handOver(hearing.agencyId(), signingKey)));
        } else {
            begin(hearing, command.agencyId(), desk, signingKey + 1);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetCheckpointAnchors command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.AUDIT_VIEW);
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        begin(hearing, command.agencyId(), command.checkpointsId());
        command.people().forEach(person -> demandAuditor(hearing, person));
        if (!Set.copyOf(command.people()).equals(anchoredWith) || !Objects.equals(command.webhook(), webhook)) {
            apply(new CheckpointAnchorsSet(command.agencyId(), command.people(), command.webhook()));
        }
    }

    private static void demandAuditor(Hearing hearing, UserId person) {
        hearing.known(person);
        Action reads = Action.use(Permission.AUDIT_VIEW);
        if (!Policy.allows(hearing.state(), person, reads, new Resource.WholeAgency(), hearing.now())) {
            throw new Rejected(Rejected.Code.NOT_AN_AUDITOR);
        }
    }

    /** Before anything is signed with it, so that whoever loses it still knows which one it was. */
    private void nameFirstKey(Hearing hearing, AgencyId agencyId, CheckpointDesk desk) {
        if (!isKeyNamed && (size == 0 || desk.holds(hearing.agencyId(), signingKey))) {
            begin(hearing, agencyId, desk, signingKey);
        }
    }

    private static void begin(Hearing hearing, AgencyId agencyId, CheckpointDesk desk, int number) {
        apply(new CheckpointKeyBegun(agencyId, number, desk.begin(hearing.agencyId(), number)));
    }

    private void begin(Hearing hearing, AgencyId agencyId, Id id) {
        if (!agencyId.value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        key = StorageKey.of(hearing.agencyId(), id.named());
    }

    @EventSourcingHandler
    void evolve(CheckpointEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case CheckpointSigned e -> size = e.size();
            case CheckpointKeyBegun e -> {
                signingKey = e.number();
                isKeyNamed = true;
            }
            case CheckpointKeyChanged _ -> signingKey++;
            case CheckpointAnchorsSet e -> {
                anchoredWith = Set.copyOf(e.people());
                webhook = e.webhook();
            }
        }
    }
}
