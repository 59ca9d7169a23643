package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Image;
import io.portico.views.FileLine;

/** How a file looks, as large as the screen allows. */
final class PreviewDialog extends Dialog {

    PreviewDialog(FileLine file, Image picture) {
        this(file, (Component) picture);
    }

    PreviewDialog(FileLine file, PdfPages pages) {
        this(file, (Component) pages);
        addClassName("of-pages");
        Anchor open = new Anchor(Link.bytes(file.id()) + "?inline=true", Words.say("files.open"), AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        getFooter().addComponentAsFirst(open);
    }

    private PreviewDialog(FileLine file, Component look) {
        setHeaderTitle(file.name());
        addClassName("preview-dialog");
        add(look);
        getFooter()
                .add(Link.download(file.id(), Words.say("files.save")), new Button(Words.say("close"), _ -> close()));
    }
}
