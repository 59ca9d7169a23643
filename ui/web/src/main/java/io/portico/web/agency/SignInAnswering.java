package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.tenancy.credentials.AccountDesk.SignInFacts;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.GuestDetails;
import io.portico.views.audit.FindSignIn;
import io.portico.views.audit.SignInAnswer;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.Set;

/** Why somebody cannot sign in: what the policy says of the account, what the door knows, and what can be done. */
final class SignInAnswering extends Div {

    private final House house;
    private final UserId id;
    private final String name;

    private record Both(SignInAnswer answer, SignInFacts facts) {}

    private SignInAnswering(House house, UserId id, String name) {
        this.house = house;
        this.id = id;
        this.name = name;
        addClassName("explanation");
        Live.keep(
                this,
                house,
                Set.of("access", "user", id.named()),
                () -> new Both(house.ask(new FindSignIn(id)), house.within(() -> house.desk()
                        .signInFacts(id.value()))),
                this::show,
                this::removeAll);
    }

    static void open(House house, UserId id, String name) {
        Answering.open(Words.say("ask.signIn.title", name), new SignInAnswering(house, id, name));
    }

    private void show(Both both) {
        removeAll();
        SignInAnswer answer = both.answer();
        boolean may = answer.account().allowed();
        add(
                may
                        ? Chip.of(Glyph.YES, Words.say("ask.signIn.yes", name), Chip.Tone.GOOD)
                        : Chip.of(Glyph.CLOSE, Words.say("ask.signIn.no", name), Chip.Tone.HOT),
                new Because(house, new Because.About(id, name, answer.kind(), "", true), answer.account()));
        UnorderedList facts = new UnorderedList();
        facts.addClassName("missing");
        invitation(facts, answer);
        if (may) {
            atTheDoor(facts, answer, both.facts());
        }
        if (facts.getComponentCount() > 0) {
            add(new Paragraph(Words.say("ask.signIn.also")), facts);
        }
    }

    private void invitation(UnorderedList facts, SignInAnswer answer) {
        Instant expires = answer.invitationExpiresAt();
        if (expires != null) {
            boolean over = !expires.isAfter(house.times().clock().instant());
            fact(
                    facts,
                    Words.say(
                            over ? "ask.signIn.expired" : "ask.signIn.pending",
                            house.times().exact(expires)));
        }
    }

    private void atTheDoor(UnorderedList facts, SignInAnswer answer, SignInFacts known) {
        if (known.tooManyAttempts()) {
            fact(facts, Words.say("ask.signIn.tooMany"));
        }
        boolean manages =
                house.may(Permission.ACCESS_GRANT) && answer.kind().audience().isPresent();
        ListItem password = fact(facts, Words.say("ask.signIn.password"));
        if (manages) {
            GuestDetails guest =
                    house.ask(new FindGuest(answer.kind().audience().orElseThrow(), id));
            password.add(new Button(Words.say("account.reset"), _ -> {
                if (Notice.attempt(() -> house.within(() -> house.desk().sendReset(id.value(), guest.email())))) {
                    Notice.done(Words.say("account.reset.done", name));
                }
            }));
        }
        if (known.secondFactorOn()) {
            ListItem on = fact(facts, Words.say("ask.signIn.secondFactor"));
            if (manages) {
                on.add(new Button(Words.say("account.drop"), _ -> AccountMenu.sure(house, id, name)));
            }
        } else if (answer.secondFactorDemanded()) {
            fact(facts, Words.say("ask.signIn.enrol"));
        }
    }

    private static ListItem fact(UnorderedList facts, String text) {
        Div words = new Div(text);
        words.addClassName("row-words");
        ListItem fact = new ListItem(words);
        facts.add(fact);
        return fact;
    }
}
