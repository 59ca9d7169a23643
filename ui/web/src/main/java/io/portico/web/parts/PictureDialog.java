package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import io.portico.views.FileLine;

/** A picture, as large as the screen allows. */
final class PictureDialog extends Dialog {

    PictureDialog(FileLine file, Image picture) {
        setHeaderTitle(file.name());
        addClassName("picture-dialog");
        add(picture);
        getFooter()
                .add(Link.download(file.id(), Words.say("files.save")), new Button(Words.say("close"), _ -> close()));
    }
}
