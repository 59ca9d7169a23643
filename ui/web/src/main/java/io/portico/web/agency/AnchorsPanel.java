package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.UserId;
import io.portico.messages.checkpoint.SetCheckpointAnchors;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.audit.CheckpointAnchors;
import io.portico.views.audit.CheckpointPosting;
import io.portico.views.audit.FindCheckpointAnchors;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;

/** Where checkpoints go to be kept outside; for those who may say so. */
final class AnchorsPanel extends Div {

    private final House house;
    private final Fields fields = new Fields();
    private final MultiSelectComboBox<EmployeeDetails> people =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("record.anchors.people")));
    private final TextField webhook = new TextField(Words.say("record.anchors.webhook"));

    AnchorsPanel(House house) {
        this.house = house;
        CheckpointAnchors anchors = house.ask(new FindCheckpointAnchors());
        List<EmployeeDetails> employees = new Known(house).employees();
        people.setItems(employees);
        people.setItemLabelGenerator(Known::name);
        people.setHelperText(Words.say("record.anchors.people.help"));
        people.setValue(employees.stream()
                .filter(one -> anchors.people().contains(one.id()))
                .toList());
        webhook.setValue(Objects.requireNonNullElse(anchors.webhook(), ""));
        webhook.setMaxLength(SetCheckpointAnchors.MAX_WEBHOOK);
        webhook.setHelperText(Words.say("record.anchors.webhook.help"));
        webhook.setWidthFull();
        people.setWidthFull();
        fields.name("people", people);
        fields.name("webhook", webhook);
        Panel panel = new Panel(Words.say("record.anchors"), new Button(Words.say("save"), _ -> save()));
        panel.show(new Paragraph(Words.say("record.anchors.text")), people, webhook);
        CheckpointPosting posted = anchors.posted();
        if (posted != null && anchors.webhook() != null) {
            panel.also(new Paragraph(said(posted)));
        }
        add(panel);
    }

    private String said(CheckpointPosting posted) {
        String at = house.times().exact(posted.at());
        return posted.failure() == null
                ? Words.say("record.anchors.posted", posted.size(), at)
                : Words.say("record.anchors.failed", at, posted.failure());
    }

    private void save() {
        List<UserId> chosen =
                people.getValue().stream().map(EmployeeDetails::id).toList();
        if (fields.attempt(
                () -> house.send(new SetCheckpointAnchors(house.agency().id(), chosen, webhook.getValue())))) {
            Notice.done(Words.say("saved"));
        }
    }
}
