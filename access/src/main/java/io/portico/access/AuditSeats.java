package io.portico.access;

import io.portico.messages.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Those who audit, and when that ends. */
record AuditSeats(AccessState state, Instant instant) {

    List<SeatEnding> ending() {
        return state.members().stream()
                .filter(person -> Policy.isAuditor(state, person))
                .flatMap(person -> state.person(person).stream())
                .flatMap(this::ending)
                .sorted(Comparator.comparing(SeatEnding::at))
                .toList();
    }

    private Stream<SeatEnding> ending(PersonAccess person) {
        Account account = Account.of(state, person, instant, Trail.silent());
        if (person.deactivated() != null || person.withdrawn() || !account.before(account.end())) {
            return Stream.empty();
        }
        UserId id = person.userId();
        return Stream.concat(
                Optional.ofNullable(account.end()).map(end -> new SeatEnding(id, false, end)).stream(),
                Policy.openSeat(state, id, instant)
                        .flatMap(seat -> Optional.ofNullable(seat.endsAt()))
                        .map(end -> new SeatEnding(id, true, end))
                        .stream());
    }
}
