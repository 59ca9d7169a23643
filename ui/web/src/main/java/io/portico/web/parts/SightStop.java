package io.portico.web.parts;

import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that became something else in one instant: nobody can go from one of these changes to the next. */
record SightStop(Instant at, List<SightMark> marks) {

    /** @param marks oldest first */
    static List<SightStop> of(List<SightMark> marks) {
        List<SightStop> stops = new ArrayList<>();
        for (SightMark mark : marks) {
            if (stops.isEmpty() || !stops.getLast().at.equals(mark.at())) {
                stops.add(new SightStop(mark.at(), List.of(mark)));
            } else {
                stops.add(stops.removeLast().with(mark));
            }
        }
        return stops;
    }

    SightStop with(SightMark mark) {
        List<SightMark> all = new ArrayList<>(marks);
        all.add(mark);
        return new SightStop(at, all);
    }

    /**
     * Each kind of change once.
     *
     * @param ofThing whether these are changes of a thing, and not of what somebody sees
     */
    String words(boolean ofThing) {
        Map<SightChangeKind, SightMark> kinds = new EnumMap<>(SightChangeKind.class);
        marks.forEach(mark -> kinds.merge(
                mark.kind(),
                mark,
                (one, other) -> new SightMark(
                        one.at(), one.kind(), one.event(), one.gained() + other.gained(), one.lost() + other.lost())));
        return kinds.values().stream()
                .map(mark -> ofThing
                        ? Words.say("time.thing." + mark.kind().name(), mark.gained(), mark.lost())
                        : Words.say("time.kind." + mark.kind().name(), mark.gained(), mark.lost()))
                .collect(Collectors.joining(" · "));
    }
}
