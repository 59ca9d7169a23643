package io.portico.projections.search;

import io.portico.messages.ContactId;
import io.portico.projections.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words in the document of a company, whatever else it holds: its name and those of the people known there. */
record Firm(String name, List<Known> contacts) {

    /** Somebody known at the company; all but the id are tokens. */
    record Known(ContactId contactId, String firstName, String lastName, String email) {

        String called(Texts texts) {
            return (Opened.or(texts, firstName) + " " + Opened.or(texts, lastName)).strip();
        }

        String address(Texts texts) {
            return Opened.or(texts, email);
        }
    }

    /** That of the company, whose name is a business name and stays clear, and those of the people under their ids. */
    List<Card> cards(Texts texts) {
        List<Card> cards = new ArrayList<>();
        cards.add(Card.of(name, ""));
        contacts.forEach(
                known -> cards.add(Card.within(known.contactId().value(), known.called(texts), known.address(texts))));
        return List.copyOf(cards);
    }

    Optional<Known> contact(ContactId id) {
        return contacts.stream().filter(known -> known.contactId().equals(id)).findFirst();
    }
}
