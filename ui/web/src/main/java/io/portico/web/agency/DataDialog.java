package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.UserId;
import io.portico.web.parts.Download;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Words;

/** All data of somebody else, for whoever answers for it: first what it is, and that it is told. */
final class DataDialog {

    private DataDialog() {}

    static void open(UserId id, String name) {
        FormDialog dialog = new FormDialog(Words.say("data.of.title", name), "");
        Div told = new Div(
                new Paragraph(Words.say("data.of.text", name)),
                new Paragraph(Words.say("data.of.alone")),
                download(id, "data.of.save"));
        told.addClassName("wide");
        dialog.body(told);
        dialog.onlyToRead();
        dialog.open();
    }

    static Download download(UserId id, String words) {
        return new Download("api/v1/people/" + id.value() + "/archive", Words.say(words));
    }
}
