package io.portico.evidence;

import java.util.ArrayList;
import java.util.List;

/** What was checked and found, in sentences, in the order in which it was found. */
public final class Report {

    /** Sound: whatever was claimed was worked out again. Whether anything outside vouches for it says a sentence. */
    public static final int SOUND = 0;

    public static final int REFUTED = 1;

    /** Not a bundle, or something could not be told. */
    public static final int UNTOLD = 2;

    /** More of one kind say no more than that there are more. */
    private static final int SHOWN = 50;

    private final List<String> sentences = new ArrayList<>();
    private int refuted;
    private int untold;

    void says(String sentence) {
        sentences.add(Texts.oneLine(sentence));
    }

    void refutes(String sentence) {
        if (++refuted <= SHOWN) {
            says("REFUTED: " + sentence);
        }
    }

    void cannotTell(String sentence) {
        if (++untold <= SHOWN) {
            says("CANNOT TELL: " + sentence);
        }
    }

    /** The verdict; nothing is said after it. */
    void conclude() {
        says(
                switch (exitCode()) {
                    case SOUND -> "Sound.";
                    case REFUTED -> "Refuted.";
                    default -> "Not all of it can be told.";
                });
    }

    boolean isRefuted() {
        return refuted > 0;
    }

    public int exitCode() {
        if (refuted > 0) {
            return REFUTED;
        }
        return untold > 0 ? UNTOLD : SOUND;
    }

    public List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (refuted > SHOWN) {
            all.add("And " + (refuted - SHOWN) + " more that are refuted.");
        }
        if (untold > SHOWN) {
            all.add("And " + (untold - SHOWN) + " more that cannot be told.");
        }
        return all;
    }
}
