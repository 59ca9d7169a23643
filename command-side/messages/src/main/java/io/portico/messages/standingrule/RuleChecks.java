package io.portico.messages.standingrule;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes in for a standing rule, checked part by part. */
final class RuleChecks {

    private RuleChecks() {}

    static String name(@Nullable String name) {
        return Check.text("name", name, Check.MAX_NAME);
    }

    static RuledPeople whom(@Nullable RuledPeople whom) {
        RuledPeople people = Check.present("whom", whom);
        demandOneAtMost("whom", people.personId(), people.companyId(), people.permissionSetId(), people.audience());
        return people;
    }

    static Set<RuledThings> neverSees(@Nullable Set<RuledThings> neverSees) {
        Set<RuledThings> things = Check.set("neverSees", Check.present("neverSees", neverSees));
        if (things.isEmpty()) {
            throw new BadInput("neverSees", BadInput.Code.REQUIRED);
        }
        return things;
    }

    static RuledPlace within(RuledPlace within) {
        demandOneAtMost("within", within.brandId(), within.projectId());
        return within;
    }

    private static void demandOneAtMost(String field, @Nullable Object... given) {
        if (Stream.of(given).filter(Objects::nonNull).count() > 1) {
            throw new BadInput(field, BadInput.Code.TOO_MANY);
        }
    }
}
