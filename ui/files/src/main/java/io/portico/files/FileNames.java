package io.portico.files;

import io.portico.messages.Check;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files as others gave them, made harmless: no folders, nothing invisible, nothing that turns text around. */
public final class FileNames {

    private static final String NAMELESS = "file";

    /** What file systems take for something else. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");

    private static final Pattern ENDING = Pattern.compile("[. ]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** A name that can be saved under wherever an archive is unpacked, and leads into no folder there. */
    public static String portable(String given) {
        String name = FORBIDDEN.matcher(harmless(given)).replaceAll("_");
        name = ENDING.matcher(name).replaceAll("");
        return name.isEmpty() ? NAMELESS : DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    static String harmless(@Nullable String given) {
        if (given == null) {
            return NAMELESS;
        }
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(FileNames::visible).forEach(kept::appendCodePoint);
        String visible = kept.toString().strip();
        while (visible.startsWith(".")) {
            visible = visible.substring(1);
        }
        return visible.isEmpty() ? NAMELESS : shortened(visible);
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Cuts the middle, so that what kind of file it is can still be read. */
    private static String shortened(String name) {
        if (name.length() <= Check.MAX_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        int cut = Check.MAX_NAME - ending.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut) + ending;
    }
}
