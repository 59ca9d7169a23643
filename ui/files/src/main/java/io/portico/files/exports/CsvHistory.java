package io.portico.files.exports;

import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.HistoryPortion;
import java.util.List;
import java.util.Objects;

/** For spreadsheets. */
final class CsvHistory implements HistoryLines {

    @Override
    public String head() {
        return CsvLine.BYTE_ORDER_MARK
                + CsvLine.of(List.of(
                        "id",
                        "position",
                        "at",
                        "type",
                        "by",
                        "byName",
                        "onBehalfOf",
                        "about",
                        "text",
                        "endsAt",
                        "why"));
    }

    @Override
    public String line(HistoryPortion.Entry entry) {
        AccessEventLine line = entry.line();
        return CsvLine.of(List.of(
                line.id(),
                Long.toString(line.position()),
                line.at().toString(),
                line.type(),
                line.by(),
                Objects.requireNonNullElse(line.byName(), ""),
                Objects.requireNonNullElse(line.onBehalfOf(), ""),
                String.join(" ", line.about()),
                line.text().inEnglish(),
                line.endsAt() == null ? "" : line.endsAt().toString(),
                Objects.requireNonNullElse(line.why(), "")));
    }
}
