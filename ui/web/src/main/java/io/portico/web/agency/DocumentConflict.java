package io.portico.web.agency;

import com.vaadin.flow.component.html.Paragraph;
import io.portico.views.agency.DocumentDetails;
import io.portico.web.agency.Sides.Stays;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two people changed the same of a document: the later one decides whose change stays. */
final class DocumentConflict {

    private final DocumentDetails now;
    private final DocumentWish wish;
    private final FormDialog dialog = new FormDialog(Words.say("conflict.title"), Words.say("save"));
    private final @Nullable Sides title;
    private final @Nullable Sides text;

    /** @param seen the document as the editor saw it when they began */
    DocumentConflict(House house, DocumentDetails seen, DocumentDetails now, DocumentWish wish) {
        this.now = now;
        this.wish = wish;
        dialog.addClassName("conflict");
        Paragraph what = new Paragraph(
                now.editedBy().id().equals(house.me().id())
                        ? Words.say("conflict.byYourself", now.title())
                        : Words.say("conflict.by", now.editedBy().name(), now.title()));
        what.addClassName("wide");
        dialog.body(what);
        title = wish.crossesTitle(seen, now)
                ? new Sides(
                        Words.say("document.title"), now.title(), Objects.requireNonNullElse(wish.title(), ""), false)
                : null;
        text = wish.crossesText(seen, now)
                ? new Sides(Words.say("document.text"), said(now.text()), said(wish.text()), true)
                : null;
        Stream.of(title, text).filter(Objects::nonNull).forEach(sides -> dialog.body(sides));
        dialog.onSubmit(() -> {
            DocumentWish decided = decided();
            if (!decided.isEmpty()) {
                new DocumentEditing(house).make(now, decided);
            }
        });
    }

    void open() {
        dialog.open();
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, Words.say("document.empty"));
    }

    /** What was wanted, without what gave way. */
    private DocumentWish decided() {
        boolean keepsTitle = title == null || title.getValue() == Stays.MINE;
        boolean rewrites = wish.rewrites() && (text == null || text.getValue() != Stays.THEIRS);
        return new DocumentWish(
                keepsTitle ? wish.title() : null,
                rewrites,
                text != null && text.getValue() == Stays.BOTH
                        ? Stream.of(now.text(), wish.text())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n\n"))
                        : wish.text());
    }
}
