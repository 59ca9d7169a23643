package io.portico.projections.audit;

import io.portico.access.Resource;
import io.portico.access.Sentence;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Permission;
import io.portico.views.audit.Telling;
import io.portico.views.audit.Telling.Day;
import io.portico.views.audit.Telling.Moment;
import io.portico.views.audit.Telling.OneOf;
import io.portico.views.audit.Telling.Plain;
import io.portico.views.audit.Telling.Right;
import io.portico.views.audit.Telling.RightsOf;
import io.portico.views.audit.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** What the policy says, with names in the place of ids. */
final class Tellings {

    private Tellings() {}

    /** @param names what {@code kind:id} is called */
    static Telling of(Sentence sentence, UnaryOperator<String> names) {
        return new Telling(
                "Saying." + sentence.saying(),
                sentence.words().stream().map(word -> word(word, names)).toList());
    }

    private static Word word(Object word, UnaryOperator<String> names) {
        return switch (word) {
            case PermissionSetId set -> new RightsOf(set.value(), names.apply(set.named()));
            case Id id -> new Plain(names.apply(id.named()));
            case Resource.WholeAgency _ -> new OneOf("Resource", "AGENCY");
            case Resource resource -> new Plain(names.apply(resource.named()));
            case Permission permission -> new Right(permission.wireName());
            case LocalDate day -> new Day(day);
            case Instant at -> new Moment(at);
            case Enum<?> value -> OneOf.of(value);
            default -> new Plain(word.toString());
        };
    }
}
