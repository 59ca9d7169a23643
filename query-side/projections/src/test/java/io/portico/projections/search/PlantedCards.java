package io.portico.projections.search;

import io.portico.projections.ViewsUnderTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What searches look through, as it would be made by a wrong index. */
public final class PlantedCards {

    private PlantedCards() {}

    /** With the replies to clients, the notes about the same task are looked through. */
    public static Shelves wrong(ViewsUnderTest it) {
        return new Shelves(it.store, it.confidences, it.clock, Long.MAX_VALUE, texts -> {
            CardMaker right = new Cards(it.store, texts);
            return documents -> {
                Map<String, List<Card>> cards = new HashMap<>(right.of(documents));
                cards.replaceAll((document, own) -> {
                    String notes = document.replace("/CLIENT/", "/AGENCY/");
                    List<Card> all = new ArrayList<>(own);
                    if (!notes.equals(document)) {
                        all.addAll(right.of(List.of(notes)).getOrDefault(notes, List.of()));
                    }
                    return all;
                });
                return cards;
            };
        });
    }
}
