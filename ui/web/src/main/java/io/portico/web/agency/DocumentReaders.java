package io.portico.web.agency;

import io.portico.views.PersonName;
import io.portico.views.agency.DocumentDetails;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.List;

/** Who outside reads a document, in one sentence. */
final class DocumentReaders {

    private DocumentReaders() {}

    static String words(House house, DocumentDetails document) {
        if (document.openTo().isEmpty()) {
            return Words.say("readers.onlyUs", house.agency().name());
        }
        List<PersonName> readers = document.readers();
        return readers.isEmpty()
                ? Words.say("readers.nobody")
                : Words.say("document.readers", readers.getFirst().name(), readers.size() - 1);
    }
}
