package io.portico.rest;

import io.portico.messages.UserId;
import io.portico.messages.person.Language;
import io.portico.rest.PersonalArchive.Part;
import io.portico.views.door.AgencyDoor;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.ResourceBundle;

/**
 * What an archive says of itself: to people in their language, and to programs.
 *
 * @param own whether whoever saves it is the person
 */
record ArchiveReadme(AgencyDoor agency, UserId person, String name, boolean own, Instant at, Language language) {

    /**
     * The same for programs.
     *
     * @param refused what whoever saved it may not ask for
     */
    record Contents(
            String agency, UserId person, Instant savedAt, boolean own, List<Part> parts, List<String> refused) {}

    Contents contents(PersonalArchive archive) {
        return new Contents(agency.name(), person, at, own, archive.parts(), archive.refused());
    }

    String fileName() {
        return agency.slug() + "-" + name + ".zip";
    }

    String text(PersonalArchive archive) {
        ResourceBundle words = ResourceBundle.getBundle(
                "io.portico.rest.archive",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String whose = own ? "own." : "others.";
        StringBuilder text = new StringBuilder();
        String title = say(words, whose + "title", agency.name(), name);
        text.append(title).append('\n').append("=".repeat(title.codePointCount(0, title.length())));
        text.append("\n\n").append(say(words, whose + "about", day(), agency.name(), name));
        text.append("\n\n");
        for (Part part : archive.parts()) {
            text.append(part.name()).append(part.count() == null ? "" : " (" + part.count() + ")");
            text.append(": ").append(say(words, "part." + part.name()));
            if (part.leftOut() > 0) {
                text.append("; ").append(say(words, "leftOut", part.leftOut()));
            }
            text.append('\n');
        }
        archive.refused().forEach(part -> text.append(part)
                .append("  ")
                .append(say(words, "refused"))
                .append('\n'));
        text.append('\n').append(say(words, "not")).append('\n');
        for (int line = 1; words.containsKey(whose + "not." + line); line++) {
            text.append("- ").append(say(words, whose + "not." + line)).append('\n');
        }
        return text.toString();
    }

    private String day() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .format(at.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    private static String say(ResourceBundle words, String key, Object... values) {
        return MessageFormat.format(words.getString(key), values);
    }
}
