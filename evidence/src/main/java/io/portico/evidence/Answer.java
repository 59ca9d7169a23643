package io.portico.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a person could see at an instant.
 *
 * @param sees {@code kind:id}, in the order of texts
 */
public record Answer(Instant at, String person, List<String> sees) {

    /** In which order a bundle has them: no two are of the same person and instant. */
    static final Comparator<Answer> ORDER = Comparator.comparing(Answer::at).thenComparing(Answer::person);

    public Answer {
        sees = List.copyOf(sees);
    }

    public static Answer of(Instant at, String person, Collection<String> sees) {
        return new Answer(at, person, List.copyOf(new TreeSet<>(sees)));
    }

    byte[] line() {
        return new JsonLine()
                .put("at", at.toString())
                .put("person", person)
                .put("sees", sees)
                .bytes();
    }

    static Answer read(byte[] line) {
        JsonNode read = JsonLine.read(line);
        List<String> sees = new ArrayList<>();
        for (JsonNode thing : read.path("sees")) {
            sees.add(thing.stringValue(""));
        }
        Answer answer;
        try {
            answer = of(Instant.parse(JsonLine.text(read, "at")), JsonLine.text(read, "person"), sees);
        } catch (DateTimeException no) {
            throw new Malformed("An answer is of no instant.", no);
        }
        if (!Arrays.equals(answer.line(), line)) {
            throw new Malformed("An answer is not written in the one way.");
        }
        return answer;
    }
}
