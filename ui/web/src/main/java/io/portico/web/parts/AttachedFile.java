package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.portico.files.Previews;
import io.portico.messages.approval.ApprovalState;
import io.portico.views.FileLine;
import org.jspecify.annotations.Nullable;

/** A file to be had: its name, its size, and how it looks when it is a picture. A PDF can be looked at, too. */
public final class AttachedFile extends Div {

    private static final String PDF = "application/pdf";

    public AttachedFile(House house, FileLine file) {
        this(house, file, null);
    }

    /**
     * A file with a menu of its own.
     *
     * @param ask begins to ask for approval of it; null where the reader may not, or nobody could be asked
     */
    public AttachedFile(House house, FileLine file, @Nullable Runnable ask) {
        addClassName("attached");
        boolean toBeHad = house.mayDownload();
        if (toBeHad && Previews.possible(file.mediaType(), file.sizeBytes())) {
            add(picture(file));
        }
        Span size = new Span(Sizes.words(file.sizeBytes()));
        size.addClassName("quiet");
        Component name = toBeHad ? Link.download(file.id(), file.name()) : new Span(file.name());
        Div line = new Div(Glyph.FILE.draw(), name, size);
        line.addClassName("file");
        if (toBeHad && file.mediaType().equals(PDF)) {
            Button look = new Button(Words.say("files.show"), _ -> new PreviewDialog(file, new PdfPages(file)).open());
            look.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            look.setAriaLabel(Words.say("files.look", file.name()));
            line.add(look);
        }
        ApprovalState approval = file.approval();
        if (approval != null) {
            line.add(Chip.of(approval));
        }
        if (ask != null && (approval == null || !approval.stands())) {
            line.add(menu(file, ask));
        }
        add(line);
    }

    private static Button menu(FileLine file, Runnable ask) {
        Dots more = new Dots(Words.say("files.actions", file.name()));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ContextMenu menu = more.menu();
        menu.addItem(Words.say("approval.ask"), _ -> Notice.attempt(ask));
        return more;
    }

    /** Small in its place; a click shows it large. What turns out not to be drawable takes its place away again. */
    private static Button picture(FileLine file) {
        Image small = drawn(file, Previews.Size.SMALL);
        small.getElement().setAttribute("loading", "lazy");
        Button look = new Button(small, _ -> new PreviewDialog(file, drawn(file, Previews.Size.LARGE)).open());
        look.addClassName("picture");
        look.setAriaLabel(Words.say("files.look", file.name()));
        small.addAttachListener(_ -> small.getElement()
                .executeJs("this.addEventListener('error', () => $0.hidden = true)", look.getElement()));
        return look;
    }

    private static Image drawn(FileLine file, Previews.Size size) {
        return new Image(Link.bytes(file.id()) + "/preview?size=" + size, file.name());
    }
}
