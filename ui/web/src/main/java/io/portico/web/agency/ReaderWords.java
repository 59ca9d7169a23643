package io.portico.web.agency;

import io.portico.messages.Audience;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.Readers;
import io.portico.web.parts.Words;
import java.util.Optional;

/** Who outside will read something, as a sentence: the first by name, the others counted. */
final class ReaderWords {

    private ReaderWords() {}

    static String of(Readers readers, Audience audience, Optional<ProjectDetails> project) {
        if (readers.items().isEmpty()) {
            return Words.say("readers.nobody");
        }
        String first = readers.items().getFirst().name();
        int others = readers.items().size() - 1;
        // Only what is true of all of them is said of them.
        return project.filter(there ->
                        audience == Audience.CLIENT && there.companyId().equals(readers.companyId()))
                .map(there -> Words.say("readers.at", first, others, there.companyName()))
                .orElseGet(() -> Words.say("readers.are", first, others));
    }
}
