package io.portico.tenancy;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds a command's aggregate among those of the command's own agency: the annotated id, prefixed with the agency
 * ({@link StorageKey}). An id of another agency leads nowhere.
 */
public final class AgencyCommandTargetResolver implements CommandTargetResolver {

    private final CommandTargetResolver annotated =
            AnnotationCommandTargetResolver.builder().build();
    private final Function<Object, String> idAsText;

    /** Ids are whatever the commands use; the function turns one into the text it is stored under. */
    public AgencyCommandTargetResolver(Function<Object, String> idAsText) {
        this.idAsText = idAsText;
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        String agencyId = WorkMetadata.of(command).agencyId();
        if (!agencyId.equals(Tenancy.agencyId())) {
            throw new OtherAgency();
        }
        VersionedAggregateIdentifier target = annotated.resolveTarget(command);
        String id = idAsText.apply(target.getIdentifierValue());
        return new VersionedAggregateIdentifier((Object) StorageKey.of(agencyId, id), target.getVersion());
    }
}
