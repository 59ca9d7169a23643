package io.portico.files.exports;

import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.HistoryPortion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** As the API answers them. */
final class JsonHistory implements HistoryLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String line(HistoryPortion.Entry entry) {
        AccessEventLine line = entry.line();
        ObjectNode object = JSON.createObjectNode()
                .put("id", line.id())
                .put("position", line.position())
                .put("at", line.at().toString())
                .put("type", line.type())
                .put("by", line.by())
                .put("byName", line.byName())
                .put("onBehalfOf", line.onBehalfOf());
        line.about().forEach(object.putArray("about")::add);
        return object.put("text", line.text().inEnglish())
                        .put(
                                "endsAt",
                                line.endsAt() == null ? null : line.endsAt().toString())
                        .put("why", line.why())
                + "\n";
    }
}
