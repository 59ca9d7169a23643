package io.portico.web.agency;

import io.portico.views.agency.AccountState;
import io.portico.views.agency.GuestDetails;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.time.Instant;

/** Where an account stands, as a chip. */
final class States {

    private States() {}

    static Chip chip(House house, GuestDetails guest) {
        if (guest.state() == AccountState.DEACTIVATED && guest.unseenSince() != null) {
            return Chip.of(Glyph.CLOCK, Words.say("guest.suspended"), Chip.Tone.HOT);
        }
        Instant expiry = guest.invitationExpiresAt();
        return guest.state() == AccountState.INVITED
                        && expiry != null
                        && expiry.isBefore(house.times().clock().instant())
                ? Chip.of(Glyph.CLOCK, Words.say("state.expired"), Chip.Tone.HOT)
                : chip(guest.state());
    }

    static Chip chip(AccountState state) {
        String word = Words.say(state);
        return switch (state) {
            case INVITED -> Chip.of(Glyph.MAIL, word, Chip.Tone.WAITING);
            case ACTIVE -> Chip.of(Glyph.DONE, word, Chip.Tone.GOOD);
            case DEACTIVATED, ERASED -> Chip.of(Glyph.CANCELLED, word, Chip.Tone.PLAIN);
        };
    }
}
