package io.portico.app.bus;

import io.portico.messages.Id;
import io.portico.views.Query;
import io.portico.views.agency.FindTask;
import io.portico.views.audit.AuditedQuery;
import io.portico.views.audit.RecordPart;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question of an auditor is about: the part of the record, and the people and things that it names. */
final class AuditorsReading {

    /** The agency's own pages, which auditors see only as long as they may read what is said. */
    private static final Package AGENCY = FindTask.class.getPackage();

    private AuditorsReading() {}

    /** {@code kind:id} each; nothing for who one is and for what a door asks. */
    static List<String> of(Object query) {
        List<String> things = new ArrayList<>();
        if (query instanceof AuditedQuery<?> audited) {
            things.add(audited.part().named());
            things.addAll(audited.subjects());
        } else if (query instanceof Query<?> && query.getClass().getPackage().equals(AGENCY)) {
            things.add(RecordPart.WORK.named());
            for (RecordComponent component : query.getClass().getRecordComponents()) {
                if (value(query, component) instanceof Id id) {
                    things.add(id.named());
                }
            }
        }
        return things;
    }

    private static @Nullable Object value(Object query, RecordComponent component) {
        try {
            return component.getAccessor().invoke(query);
        } catch (ReflectiveOperationException no) {
            throw new IllegalStateException("a question is a public record", no);
        }
    }
}
