package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form by their names in commands, so that a refusal is said beside the field it is about. */
public final class Fields {

    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    /** Names a field; returns it. */
    public <F extends Component & HasValidation> F name(String name, F field) {
        byName.put(name, field);
        return field;
    }

    /** Does it; what is refused is said beside its field, or at the edge of the page when no field here is to blame. */
    public boolean attempt(Runnable deed) {
        byName.values().forEach(field -> field.setInvalid(false));
        return Notice.attempt(() -> {
                    try {
                        deed.run();
                    } catch (BadInput badInput) {
                        blame(badInput.field(), Refusal.words(badInput), badInput);
                    } catch (Rejected rejected) {
                        blame(fieldOf(rejected), Refusal.words(rejected), rejected);
                    }
                })
                && byName.values().stream().noneMatch(HasValidation::isInvalid);
    }

    private void blame(@Nullable String name, String words, RuntimeException refusal) {
        HasValidation field = name == null ? null : byName.get(name);
        if (field == null) {
            throw refusal;
        }
        field.setErrorMessage(words);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static @Nullable String fieldOf(Rejected rejected) {
        return switch (rejected.code()) {
            case EMAIL_TAKEN -> "email";
            case SLUG_TAKEN -> "slug";
            case NAME_TAKEN -> "name";
            case WRONG_PASSWORD -> "currentPassword";
            case WRONG_CODE -> "code";
            case PROVIDER_UNREACHABLE -> "issuer";
            case INVOICE_NUMBER_TAKEN -> "number";
            case BRAND_NOT_AVAILABLE, BRAND_OF_ANOTHER_COMPANY -> "brandIds";
            case ENDS_IN_THE_PAST -> "endsAt";
            case CANNOT_BE_MENTIONED -> "text";
            case PARENT_IN_ANOTHER_PROJECT, TASK_WITHIN_ITSELF -> "parentTaskId";
            default -> null;
        };
    }
}
