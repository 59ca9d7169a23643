package io.portico.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.portico.views.portal.FindPortalTasks;
import io.portico.web.parts.Address;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What was asked of a list, as its address says. What cannot be read there counts as not asked. */
final class Asked {

    private Asked() {}

    static String text(QueryParameters query, String name) {
        String value = query.getSingleParameter(name).orElse("").strip();
        return value.length() > FindPortalTasks.MAX_TEXT || value.chars().anyMatch(c -> c < ' ') ? "" : value;
    }

    static <E extends Enum<E>> Optional<E> constant(QueryParameters query, E[] values, String name) {
        String value = text(query, name);
        return Arrays.stream(values).filter(each -> each.name().equals(value)).findFirst();
    }

    /** Says it in the address, without a step to go back. */
    static void write(String path, Map<String, String> words) {
        UI.getCurrent().getPage().getHistory().replaceState(null, Address.of(path, words));
    }
}
