package io.portico.messages.leakproof;

import io.portico.messages.BadInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a run read and what it found.
 *
 * @param events how many events of the agency, from its first
 * @param lastEvent the identifier of the last of them
 * @param texts how many sealed texts they say
 * @param clientRecords how many records kept for clients
 * @param partnerRecords how many records kept for partners
 * @param mails how many mails to people outside
 * @param cards in how many documents people outside search
 * @param people how many people outside
 * @param answers how many answers of the portal they got
 * @param shown how many sealed texts stand in all of that, each as often as it does
 * @param unasked how many more answers there would have been, of people with more than one run asks for
 * @param found how many leaks, each once in each kind of place, and no more than ten thousand
 * @param leaks the first of them
 */
public record LeakReport(
        long events,
        String lastEvent,
        long texts,
        long clientRecords,
        long partnerRecords,
        long mails,
        long cards,
        long people,
        long answers,
        long shown,
        long unasked,
        long found,
        List<Leak> leaks) {

    /** Of so many it is said where they are. */
    public static final int MOST_LEAKS = 100;

    public LeakReport {
        if (leaks.size() > MOST_LEAKS) {
            throw new BadInput("leaks", BadInput.Code.TOO_MANY);
        }
        leaks = List.copyOf(leaks);
    }

    /** The hash of all of it, written in one way only, in lower-case hex. */
    public String digest() {
        StringBuilder text = new StringBuilder("portico proof of no leak 1\n");
        line(text, "events", events);
        text.append("last ").append(lastEvent).append('\n');
        line(text, "texts", texts);
        line(text, "client-records", clientRecords);
        line(text, "partner-records", partnerRecords);
        line(text, "mails", mails);
        line(text, "cards", cards);
        line(text, "people", people);
        line(text, "answers", answers);
        line(text, "shown", shown);
        line(text, "unasked", unasked);
        line(text, "found", found);
        leaks.forEach(leak -> text.append(leak.line()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder text, String name, long number) {
        text.append(name).append(' ').append(number).append('\n');
    }
}
