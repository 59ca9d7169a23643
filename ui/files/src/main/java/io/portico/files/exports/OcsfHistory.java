package io.portico.files.exports;

import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.HistoryPortion;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** As programs read them that collect what happens in many systems. What the schema has no place for is {@code unmapped}. */
final class OcsfHistory implements HistoryLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PRODUCT = "Portico";

    private static final int USER_TYPE = 1;
    private static final int SYSTEM_TYPE = 3;
    private static final int SERVICE_TYPE = 4;
    private static final int INFORMATIONAL = 1;
    private static final int LOW = 2;
    private static final int SUCCESS = 1;
    private static final int FAILURE = 2;

    private final String agencyId;

    OcsfHistory(String agencyId) {
        this.agencyId = agencyId;
    }

    @Override
    public String line(HistoryPortion.Entry entry) {
        AccessEventLine line = entry.line();
        Optional<String> person = line.about().stream()
                .filter(named -> kindOf(named).equals(Ocsf.USER))
                .findFirst();
        Ocsf.Deed deed = Ocsf.of(
                line.type(), line.about().stream().map(OcsfHistory::kindOf).collect(Collectors.toSet()));
        boolean failed = line.type().equals("sign-in-failed");
        ObjectNode object = JSON.createObjectNode()
                .put("activity_id", deed.activity())
                .put("activity_name", deed.name())
                .put("category_uid", Ocsf.CATEGORY)
                .put("category_name", Ocsf.CATEGORY_NAME)
                .put("class_uid", deed.what().uid())
                .put("class_name", deed.what().caption())
                .put("type_uid", deed.type())
                .put("type_name", deed.what().caption() + ": " + deed.name())
                .put("time", line.at().toEpochMilli())
                .put("severity_id", failed ? LOW : INFORMATIONAL)
                .put("status_id", failed ? FAILURE : SUCCESS)
                .put("message", line.text().inEnglish());
        metadata(line, object.putObject("metadata"));
        actor(entry, object.putObject("actor").putObject("user"));
        switch (deed.what()) {
            case ACCOUNT_CHANGE -> user(entry, person.orElseThrow(), object);
            case AUTHENTICATION -> {
                user(entry, person.orElseThrow(), object);
                object.putObject("service").put("name", PRODUCT).put("uid", agencyId);
            }
            case USER_ACCESS -> {
                user(entry, person.orElseThrow(), object);
                access(entry, object);
            }
            case GROUP_MANAGEMENT -> thing(entry, object.putObject("group"));
            case ENTITY_MANAGEMENT -> thing(entry, object.putObject("entity"));
        }
        ObjectNode unmapped = object.putObject("unmapped");
        line.about().forEach(unmapped.putArray("about")::add);
        if (line.onBehalfOf() != null) {
            unmapped.put("on_behalf_of", line.onBehalfOf());
        }
        if (line.endsAt() != null) {
            unmapped.put("ends_at", line.endsAt().toString());
        }
        if (line.why() != null) {
            (deed.what() == Ocsf.ENTITY_MANAGEMENT ? object : unmapped).put("comment", line.why());
        }
        return object + "\n";
    }

    private void metadata(AccessEventLine line, ObjectNode metadata) {
        metadata.put("version", Ocsf.VERSION)
                .put("uid", line.id())
                .put("event_code", line.type())
                .put("sequence", line.position())
                .put("tenant_uid", agencyId);
        metadata.putObject("product").put("name", PRODUCT).put("vendor_name", PRODUCT);
    }

    private static void actor(HistoryPortion.Entry entry, ObjectNode user) {
        named(user, entry.line().by(), entry.line().byName())
                .put(
                        "type_id",
                        switch (entry.byKind()) {
                            case "PERSON", "READER" -> USER_TYPE;
                            case "PROGRAM" -> SERVICE_TYPE;
                            default -> SYSTEM_TYPE;
                        });
    }

    private static void user(HistoryPortion.Entry entry, String person, ObjectNode object) {
        named(object.putObject("user"), idOf(person), entry.names().get(person)).put("type_id", USER_TYPE);
    }

    /** What they may see from now on, or no more. */
    private static void access(HistoryPortion.Entry entry, ObjectNode object) {
        var privileges = object.putArray("privileges");
        var resources = object.putArray("resources");
        for (String named : entry.line().about()) {
            switch (kindOf(named)) {
                case Ocsf.USER, "review" -> {}
                case "permission-set" -> privileges.add(named);
                default -> {
                    privileges.add("view " + named);
                    named(resources.addObject(), idOf(named), entry.names().get(named))
                            .put("type", kindOf(named));
                }
            }
        }
        if (privileges.isEmpty()) {
            privileges.add("view");
        }
    }

    /** The first thing that it is about, or else the agency itself. */
    private void thing(HistoryPortion.Entry entry, ObjectNode object) {
        String thing = entry.line().about().stream().findFirst().orElse("agency:" + agencyId);
        named(object, idOf(thing), entry.names().get(thing)).put("type", kindOf(thing));
    }

    private static ObjectNode named(ObjectNode object, String id, @Nullable String name) {
        object.put("uid", id);
        if (name != null) {
            object.put("name", name);
        }
        return object;
    }

    private static String kindOf(String named) {
        int colon = named.indexOf(':');
        return colon < 0 ? "" : named.substring(0, colon);
    }

    private static String idOf(String named) {
        return named.substring(named.indexOf(':') + 1);
    }
}
