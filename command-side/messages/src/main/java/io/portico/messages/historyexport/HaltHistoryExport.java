package io.portico.messages.historyexport;

import io.portico.messages.Check;
import io.portico.messages.HistoryExportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an export that cannot go on, or whose files may not be kept. The house's own to ask for.
 *
 * @param because the code of what it was
 */
public record HaltHistoryExport(@TargetAggregateIdentifier HistoryExportId exportId, String because)
        implements HistoryExportCommand {

    /** Somebody in it was erased afterwards. */
    public static final String PERSON_ERASED = "PERSON_ERASED";

    /** So many others wait or are kept that there is no room for its files. */
    public static final String TOO_MANY_EXPORTS = "TOO_MANY_EXPORTS";

    public HaltHistoryExport {
        Check.present("id", exportId);
        because = Check.text("because", because, Check.MAX_NAME);
    }
}
