package io.portico.web.portal;

import io.portico.views.PersonName;
import io.portico.views.portal.PortalReaders;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;

/** Who will read what is written in the portal, in words. */
final class Readers {

    /** More names than these would be no sentence any more; all of them stand among the people of the task. */
    private static final int MOST_NAMED = 3;

    private Readers() {}

    /** Counts only those who may be known of: where there may be others, it says so whether or not there are. */
    static String words(String agency, PortalReaders readers) {
        List<PersonName> people = readers.items();
        if (people.isEmpty()) {
            return readers.everybody() ? Words.say("readers.agency", agency) : unsure(agency);
        }
        int named = people.size() > MOST_NAMED ? MOST_NAMED - 1 : people.size();
        List<String> names = new ArrayList<>(List.of(agency));
        people.stream().limit(named).map(PersonName::name).forEach(names::add);
        int others = people.size() - named;
        String last = others > 0 ? Words.say("readers.portal.others", others) : names.removeLast();
        return Words.say(
                readers.everybody() ? "readers.portal.all" : "readers.portal.unsureOfAll",
                String.join(", ", names),
                last);
    }

    /** While it is not known. */
    static String unsure(String agency) {
        return Words.say("readers.portal.unsure", agency);
    }
}
